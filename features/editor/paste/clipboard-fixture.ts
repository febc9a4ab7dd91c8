/** For tests: clipboards written by hand in the manner of the programs that fill them. */
export const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle><span lang=EN-GB style='font-size:28.0pt'>The rent strike<o:p></o:p></span></p>
<h3 style='mso-list:none'><b><span style='font-family:"Cambria",serif'>How it began</span></b><o:p></o:p></h3>
<p class=MsoNormal style='margin-bottom:0cm'>They <b style='mso-bidi-font-weight:normal'>would
not</b> pay,<span style='mso-spacerun:yes'>&nbsp; </span><i>not one</i> of them: see <a href="https://example.org/rent"><span style='color:#0563C1'>the
record</span></a>. It was in 1915<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Glasgow<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Govan</p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Partick</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Leeds</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>First</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp; </span></span><![endif]>Second</p>
<p class=MsoNormal><img width=300 height=200 src="file:///C:/Users/Rosa/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png" v:shapes="Picture_1"></p>
<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse'>
 <tr style='mso-yfti-irow:0'><td width=200 valign=top style='width:150pt'><p class=MsoNormal>Ward<o:p></o:p></p></td><td width=300 colspan=2><p class=MsoNormal>1915</p></td></tr>
</table>
<!--EndFragment-->
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> The <i>Glasgow Herald</i>, 18 November 1915.<o:p></o:p></p></div>
</div></body></html>`;

export const googleDocs =
  '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0f1e2d3c-7fff-aaaa-bbbb-1234567890ab">' +
  '<h1 dir="ltr" style="line-height:1.38;margin-top:20pt;"><span style="font-size:20pt;font-family:Arial;font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;">A plain heading</span></h1>' +
  '<p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;">Plain, </span><span style="font-weight:700;">bold</span><span style="font-weight:400;">, </span>' +
  '<span style="font-weight:400;font-style:italic;">italic</span><span>, </span><span style="font-weight:700;font-style:italic;">both</span><span>, </span>' +
  '<span style="text-decoration:line-through;">gone</span><span> and H</span><span style="font-size:0.6em;vertical-align:sub;">2</span><span>O.</span></p><br>' +
  '<p dir="ltr"><a href="https://www.google.com/url?q=https://example.org/a?b%3D1&amp;sa=D&amp;source=docs" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">a link</span></a></p>' +
  '<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li>' +
  '<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Two</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Within</span></p></li></ul></ul>' +
  '<p dir="ltr"><span><span style="border:none;display:inline-block;overflow:hidden;width:300px;"><img alt="A crowd" src="https://lh3.example.com/x" width="300" height="200" style="margin-left:0px;"></span></span></p></b><br class="Apple-interchange-newline">';

export const webPage =
  '<div class="a" onclick="x()">One line</div><div style="color:red"><div>Another <b>line</b></div></div><script>alert(1)</script><span style="display:none">hidden</span>' +
  '<form action="/x"><input name="q"></form><iframe src="https://example.org/"></iframe><div>A <i>third</i> with <a href="javascript:alert(1)">a word</a></div>';
