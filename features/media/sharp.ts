/** What reads and makes pictures, loaded with the first one: it is large, and much of what runs here never has one. */
export async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1); // a picture has one processor at most: two at a time leave the site room to answer
  return sharp;
}
