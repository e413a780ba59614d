import { xmlEscaped } from '#format/xml-escaped.ts';

/** Twice the screen's pixels: sharp in a document. */
const SCALE = 2;

const SHAPES = 'path, rect, line, circle, polygon, polyline, text, tspan';
const PAINTS = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-family'] as const;

/** Characters that XML cannot contain: control characters, halves of a surrogate pair and two non-characters. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** A text as XML holds it. One character that XML cannot contain makes the whole picture unreadable. */
export const xmlText = (text: string): string => xmlEscaped(text.replaceAll(UNWRITABLE, ' ')).replaceAll('"', '&quot;');

const meets = (box: DOMRect, frame: DOMRect) =>
  box.width > 0 && box.right > frame.left && box.left < frame.right && box.bottom > frame.top && box.top < frame.bottom;

/** A chart's own drawing, its colours written out, for outside of the page no style sheet gives them. */
function drawing(svg: SVGSVGElement, frame: DOMRect): string {
  const box = svg.getBoundingClientRect();
  if (!meets(box, frame)) return '';
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return '';
  const copies = copy.querySelectorAll(SHAPES);
  for (const [at, shape] of svg.querySelectorAll(SHAPES).entries()) {
    const style = getComputedStyle(shape);
    for (const paint of PAINTS) copies[at].setAttribute(paint, style.getPropertyValue(paint));
  }
  copy.setAttribute('x', String(box.left - frame.left));
  copy.setAttribute('y', String(box.top - frame.top));
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  copy.setAttribute('overflow', 'visible');
  return new XMLSerializer().serializeToString(copy);
}

/** The text as it is seen: where its element cuts it off with an ellipsis, the letters before that and the ellipsis. */
function seenText(node: Text, parent: Element): string {
  const text = node.textContent;
  const { textOverflow, fontSize } = getComputedStyle(parent);
  if (textOverflow !== 'ellipsis' || parent.scrollWidth <= parent.clientWidth) return text;
  // An ellipsis is as wide as its letters are high.
  const right = parent.getBoundingClientRect().right - Number.parseFloat(fontSize);
  const range = document.createRange();
  range.setStart(node, 0);
  // Browsers show the first letter in any case.
  let [seen, hidden] = [1, text.length];
  while (hidden - seen > 1) {
    const middle = (seen + hidden) >> 1;
    range.setEnd(node, middle);
    if (range.getBoundingClientRect().right <= right) seen = middle;
    else hidden = middle;
  }
  return `${text.slice(0, seen)}…`;
}

function words(node: Text, frame: DOMRect): string {
  const parent = node.parentElement;
  if (parent === null || node.textContent.trim() === '') return '';
  const text = seenText(node, parent).trim();
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  if (!meets(box, frame) || getComputedStyle(parent).visibility === 'hidden') return '';
  const { fontSize, fontWeight, fontFamily, color } = getComputedStyle(parent);
  const baseline = box.top - frame.top + box.height * 0.78;
  return `<text x="${box.left - frame.left}" y="${baseline}" font-size="${fontSize}" font-weight="${fontWeight}" font-family="${xmlText(fontFamily)}" ${fillOf(color)} xml:space="preserve">${xmlText(text)}</text>`;
}

/**
 * The attributes of a fill as every viewer of SVGs knows them: a mixed colour is computed as `color(srgb 1 0.5 0 / 0.2)`, of which most know nothing.
 * @param colour as the browser computes it
 */
export function fillOf(colour: string): string {
  const [, space, of] = /^(rgba?|color)\((.*)\)$/.exec(colour) ?? [];
  if (space === undefined) return `fill="${colour}"`;
  const [red, green, blue, alpha = 1] = (of.match(/[\d.]+(e-\d+)?/g) ?? []).map(Number);
  const parts = [red, green, blue].map((part) => Math.round(space === 'color' ? part * 255 : part));
  return `fill="rgb(${parts.join(', ')})" fill-opacity="${alpha}"`;
}

function ground(element: Element, { backgroundColor, borderRadius }: CSSStyleDeclaration, frame: DOMRect): string {
  const box = element.getBoundingClientRect();
  const fill = fillOf(backgroundColor);
  if (fill.endsWith('fill-opacity="0"') || !meets(box, frame)) return '';
  return `<rect x="${box.left - frame.left}" y="${box.top - frame.top}" width="${box.width}" height="${box.height}" rx="${Number.parseFloat(borderRadius) || 0}" ${fill}/>`;
}

/** @param above takes what stands above the other parts on the screen, such as a head under which the rows scroll: it is drawn after them */
function partsOf(element: Element, frame: DOMRect, above: string[]): string {
  if (element.matches('[data-picture="none"]')) return '';
  if (element instanceof SVGSVGElement) return drawing(element, frame);
  const style = getComputedStyle(element);
  const cuts = style.overflow !== 'visible';
  const ownAbove = cuts ? [] : above;
  let parts = '';
  for (const child of element.childNodes) {
    if (child instanceof Text) parts += words(child, frame);
    else if (child instanceof Element) parts += partsOf(child, frame, ownAbove);
  }
  const found = ground(element, style, frame) + (cuts ? cut(parts + ownAbove.join(''), element, frame) : parts);
  if (style.position !== 'sticky' && style.zIndex === 'auto') return found;
  above.push(found);
  return '';
}

/** What an element that scrolls or hides what is too long shows of its parts: an SVG of its size cuts off the rest. */
function cut(parts: string, element: Element, frame: DOMRect): string {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left - frame.left, top - frame.top];
  return parts === ''
    ? ''
    : `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">${parts}</svg>`;
}

/** A figure as it stands on the screen, as an SVG that needs nothing else. */
export function pictureOf(figure: HTMLElement): string {
  const frame = figure.getBoundingClientRect();
  const { width, height } = frame;
  const body = fillOf(getComputedStyle(document.body).backgroundColor);
  const above: string[] = [];
  const parts = partsOf(figure, frame, above);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="100%" height="100%" ${body}/>${parts}${above.join('')}</svg>`
  );
}

/** @throws Error where the browser cannot draw it */
export async function pngOf(svg: string, { offsetWidth, offsetHeight }: HTMLElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = offsetWidth * SCALE;
  canvas.height = offsetHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('This browser made no picture')) : resolve(blob)));
  });
}
