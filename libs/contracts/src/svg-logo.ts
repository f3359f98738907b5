import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SVGPathData } from 'svg-pathdata';
import { LIGHT_INK, luminance } from './accent.js';

/** One shape of a drawing: where a pen goes, and what colors it. */
export interface VectorShape {
  /** `M` and `L` take a point, `C` two control points and a point, `Z` nothing. From the upper left corner, y downwards. */
  path: [command: 'M' | 'L' | 'C' | 'Z', ...numbers: number[]][];
  /** Like `#0B6E6E`; null for none. */
  fill: string | null;
  evenOdd: boolean;
  stroke: string | null;
  strokeWidth: number;
}

/** An SVG, as the shapes that it draws. */
export interface VectorImage {
  mediaType: 'image/svg+xml';
  /** The longer side is 1,000: a drawing has no pixels. */
  width: number;
  height: number;
  shapes: VectorShape[];
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];
type Style = Record<string, string>;

/** What is refused, in words for the person who chose the file. */
class Refusal extends Error {}

const LONGER_SIDE = 1_000;
const MOST_SHAPES = 2_000;
const MOST_COMMANDS = 50_000;
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const COLORS: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  currentcolor: '#000000',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  purple: '#800080',
};
/** Properties that elements hand on to those inside them. */
const INHERITED = [
  'fill',
  'fill-rule',
  'stroke',
  'stroke-width',
  'visibility',
  'fill-opacity',
  'stroke-opacity',
];
const IGNORED = new Set(['title', 'desc', 'metadata', 'defs', 'clipPath']);
const GROUPS = new Set(['svg', 'g', 'a']);
/** Effects on a shape, or on all of a group, that would be lost. */
const EFFECTS = ['filter', 'mask', 'clip-path'];

/** The shapes of an SVG, or why it cannot be a logo. What cannot be drawn as it is meant is refused, never left out. */
export function readSvg(bytes: Uint8Array): VectorImage | string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return new SvgReader().read(text);
  } catch (error) {
    return error instanceof Refusal ? error.message : 'is damaged; export it again';
  }
}

/** Whether a file may be an SVG: it begins with markup. */
export const beginsLikeSvg = (bytes: Uint8Array): boolean =>
  /^(?:\uFEFF)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));

/** Whether no part of a drawing could be told from white paper. */
export const hasOnlyLightInk = ({ shapes }: VectorImage): boolean => {
  const inks = shapes.flatMap(({ fill, stroke }) => [fill, stroke]).filter((ink) => ink !== null);
  return inks.length > 0 && inks.every((ink) => lightOf(ink) > LIGHT_INK);
};

const lightOf = (color: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return luminance(red!, green!, blue!);
};

interface Level {
  style: Style;
  matrix: Matrix;
}

class SvgReader {
  private readonly levels: Level[] = [];
  private readonly shapes: VectorShape[] = [];
  private readonly classes = new Map<string, Style>();
  private size: { width: number; height: number } | null = null;
  private commands = 0;
  /** How many elements are open inside one that draws nothing. */
  private hidden = 0;
  private inStyle = false;

  read(text: string): VectorImage {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', (tag) => this.close(tag.name));
    parser.on('text', (content) => this.styleSheet(content));
    parser.on('cdata', (content) => this.styleSheet(content));
    parser.write(text).close();
    if (!this.size || this.shapes.length === 0) throw new Refusal('draws nothing');
    return { mediaType: 'image/svg+xml', ...this.size, shapes: this.shapes };
  }

  private open(tag: SaxesTagPlain): void {
    const { name, attributes } = tag as { name: string; attributes: Record<string, string> };
    refuseActive(name, attributes);
    if (name === 'style') this.inStyle = true;
    if (this.hidden > 0 || IGNORED.has(name) || name === 'style' || name.includes(':')) {
      this.hidden += 1;
      return;
    }
    const above = this.levels.at(-1);
    const level: Level = above
      ? {
          style: this.styleOf(attributes, above.style),
          matrix: multiplied(above.matrix, matrixOf(attributes['transform'])),
        }
      : { style: this.styleOf(attributes, {}), matrix: this.begin(name, attributes) };
    if (above && name === 'svg') throw new Refusal('contains another SVG; save it as plain shapes');
    for (const effect of EFFECTS)
      if ((level.style[effect] ?? 'none') !== 'none')
        throw new Refusal(`uses a ${effect}; save it as plain shapes`);
    if (level.style['display'] === 'none') {
      this.hidden += 1;
      return;
    }
    this.levels.push(level);
    if (!GROUPS.has(name)) this.shape(pathOf(name, attributes), level);
  }

  private close(name: string): void {
    if (name === 'style') this.inStyle = false;
    if (this.hidden > 0) this.hidden -= 1;
    else this.levels.pop();
  }

  /** The outermost element: how large the drawing is. @returns the way from its units to ours */
  private begin(name: string, attributes: Record<string, string>): Matrix {
    if (name !== 'svg') throw new Refusal('is no SVG');
    const box = (attributes['viewBox'] ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const sides = [attributes['width'], attributes['height']].map((side) => parseFloat(side ?? ''));
    const [left, top, width, height] = box.length === 4 ? box : [0, 0, ...sides];
    if (![left, top, width, height].every(Number.isFinite) || width! <= 0 || height! <= 0)
      throw new Refusal('does not say how large it is; export it with a viewBox');
    const scale = LONGER_SIDE / Math.max(width!, height!);
    this.size = { width: Math.round(width! * scale), height: Math.round(height! * scale) };
    return [scale, 0, 0, scale, -left! * scale, -top! * scale];
  }

  private styleSheet(text: string): void {
    if (!this.inStyle) return;
    if (text.includes('@'))
      throw new Refusal('has rules of style that documents do not know; save it as a plain SVG');
    for (const [, selectors, body] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      for (const selector of selectors!.split(',').map((part) => part.trim())) {
        if (!/^\.?[\w-]+$/.test(selector))
          throw new Refusal('has rules of style that documents do not know; save it as a plain SVG');
        this.classes.set(selector, { ...this.classes.get(selector), ...declarations(body!) });
      }
    }
  }

  private styleOf(attributes: Record<string, string>, above: Style): Style {
    const inherited = Object.fromEntries(
      INHERITED.flatMap((name) => (above[name] ? [[name, above[name]]] : [])),
    );
    const classes = (attributes['class'] ?? '')
      .split(/\s+/)
      .map((name) => this.classes.get(`.${name}`) ?? {});
    const style: Style = Object.assign(
      inherited,
      attributes,
      ...classes,
      declarations(attributes['style'] ?? ''),
    );
    const opacity = Number(above['opacity'] ?? 1) * Number(style['opacity'] ?? 1);
    return { ...style, opacity: String(opacity) };
  }

  private shape(definition: string, { style, matrix }: Level): void {
    if (style['visibility'] === 'hidden') return;
    const data = new SVGPathData(definition)
      .toAbs()
      .normalizeHVZ(false)
      .normalizeST()
      .qtToC()
      .aToC()
      .matrix(...matrix);
    this.commands += data.commands.length;
    if (this.shapes.length >= MOST_SHAPES || this.commands > MOST_COMMANDS)
      throw new Refusal('has too many shapes; simplify it');
    const fill = colorOf(style['fill'] ?? 'black', style, 'fill-opacity');
    const stroke = colorOf(style['stroke'] ?? 'none', style, 'stroke-opacity');
    if (!fill && !stroke) return;
    const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    this.shapes.push({
      path: data.commands.map(commandOf),
      fill,
      evenOdd: style['fill-rule'] === 'evenodd',
      stroke,
      strokeWidth: (parseFloat(style['stroke-width'] ?? '1') || 1) * scale,
    });
  }
}

/** Nothing that runs, loads or speaks may stand in a picture, drawn or not. */
function refuseActive(name: string, attributes: Record<string, string>): void {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase();
  if (['script', 'foreignobject', 'iframe', 'animate', 'set', 'handler'].includes(local))
    throw new Refusal('contains a program or another document; save it as a plain SVG');
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^on/i.test(attribute)) throw new Refusal('contains a program; save it as a plain SVG');
    if (/(?:^|:)href$/i.test(attribute) && local !== 'a')
      throw new Refusal('refers to other pictures or shapes; save it as plain shapes');
    if (/url\(\s*['"]?(?!#)/i.test(value))
      throw new Refusal('loads something from elsewhere; save it as a plain SVG');
    if (/javascript:/i.test(value)) throw new Refusal('contains a program; save it as a plain SVG');
  }
}

const declarations = (text: string): Style =>
  Object.fromEntries(
    text
      .split(';')
      .map((part) => part.split(':').map((side) => side.trim()))
      .filter(([name, value]) => name && value),
  ) as Style;

/** The outline of an element, as the data of a path. */
function pathOf(name: string, attributes: Record<string, string>): string {
  const at = (attribute: string): number => parseFloat(attributes[attribute] ?? '0') || 0;
  switch (name) {
    case 'path':
      return attributes['d'] ?? '';
    case 'rect':
      return rectangle(at);
    case 'circle':
      return ellipse(at('cx'), at('cy'), at('r'), at('r'));
    case 'ellipse':
      return ellipse(at('cx'), at('cy'), at('rx'), at('ry'));
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
    case 'polyline':
    case 'polygon':
      return `M${attributes['points'] ?? ''}${name === 'polygon' ? 'Z' : ''}`;
    case 'text':
      throw new Refusal('contains text; convert it to outlines, so that it looks the same everywhere');
    default:
      throw new Refusal(`contains <${name}>, which documents cannot draw; save it as plain shapes`);
  }
}

function rectangle(at: (attribute: string) => number): string {
  const [x, y, width, height] = [at('x'), at('y'), at('width'), at('height')];
  const rx = Math.min(at('rx') || at('ry'), width / 2);
  const ry = Math.min(at('ry') || at('rx'), height / 2);
  if (!rx || !ry) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + rx} ${y}h${width - 2 * rx}${corner(rx, ry)}v${height - 2 * ry}${corner(-rx, ry)}` +
    `h${2 * rx - width}${corner(-rx, -ry)}v${2 * ry - height}${corner(rx, -ry)}Z`
  );
}

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;

function commandOf(command: SVGPathData['commands'][number]): VectorShape['path'][number] {
  switch (command.type) {
    case SVGPathData.MOVE_TO:
      return ['M', command.x, command.y];
    case SVGPathData.LINE_TO:
      return ['L', command.x, command.y];
    case SVGPathData.CURVE_TO:
      return ['C', command.x1, command.y1, command.x2, command.y2, command.x, command.y];
    case SVGPathData.CLOSE_PATH:
      return ['Z'];
    default:
      throw new Refusal('has a path of an unknown kind; export it again');
  }
}

/** A color that is partly clear is mixed with white, as it would look on paper. */
function colorOf(text: string, style: Style, opacityName: string): string | null {
  const name = text.trim().toLowerCase();
  if (name === 'none' || name === 'transparent') return null;
  if (name.startsWith('url('))
    throw new Refusal('fills a shape with a gradient or pattern; use plain colors');
  const channels = channelsOf(COLORS[name] ?? name);
  if (!channels) throw new Refusal(`uses the color "${text.slice(0, 30)}"; write it like #0B6E6E`);
  const opacity = Math.min(1, Math.max(0, Number(style['opacity']) * Number(style[opacityName] ?? 1)));
  if (!(opacity > 0)) return null;
  const mixed = channels.map((channel) => Math.round(channel * opacity + 255 * (1 - opacity)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function channelsOf(text: string): number[] | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return short.slice(1).map((digit) => parseInt(digit + digit, 16));
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (long) return long.slice(1).map((digits) => parseInt(digits, 16));
  const rgb = /^rgb\(\s*(\d+)\s*[, ]\s*(\d+)\s*[, ]\s*(\d+)\s*\)$/i.exec(text);
  return rgb ? rgb.slice(1).map((channel) => Math.min(255, Number(channel))) : null;
}

const multiplied = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** The matrix of an attribute `transform` (SVG 1.1, section 7.6). */
function matrixOf(text = ''): Matrix {
  let matrix = IDENTITY;
  for (const [, name, list] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = list!
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (numbers.some((number) => !Number.isFinite(number))) throw new Refusal('is damaged; export it again');
    matrix = multiplied(matrix, stepOf(name!, numbers));
  }
  return matrix;
}

function stepOf(name: string, [a = 0, b, c, d, e, f]: number[]): Matrix {
  const radians = (a * Math.PI) / 180;
  switch (name) {
    case 'matrix':
      return [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate': {
      const [cos, sin, x, y] = [Math.cos(radians), Math.sin(radians), b ?? 0, c ?? 0];
      return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
    }
    case 'skewX':
      return [1, 0, Math.tan(radians), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan(radians), 0, 1, 0, 0];
    default:
      throw new Refusal('moves shapes in an unknown way; export it again');
  }
}
