/** What the site's pages are printed on, by day and by night. */
const PAPER = { light: '#fcfbf9', dark: '#161619' };
/** WCAG 2.2, 1.4.11: what a figure is made of. */
const LEAST_CONTRAST = 3;
const STEP = 0.02;

/** A colour as CSS that stands out from the page by day and by night: darkened or lightened as far as needed. */
export function readableColour(colour: string): string {
  const [day, night] = [distinct(colour, PAPER.light, '#000000'), distinct(colour, PAPER.dark, '#ffffff')];
  return day === night ? day : `light-dark(${day},${night})`;
}

/** WCAG 2.2: the contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function distinct(colour: string, paper: string, towards: string): string {
  for (let part = 0; part < 1; part += STEP) {
    const mixed = mix(colour, towards, part);
    if (contrast(mixed, paper) >= LEAST_CONTRAST) return mixed;
  }
  return towards;
}

function mix(colour: string, other: string, part: number): string {
  const others = channels(other);
  return `#${channels(colour).map((channel, at) => Math.round(channel + ((others[at] ?? 0) - channel) * part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
