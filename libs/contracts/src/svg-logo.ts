import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SVGPathData } from 'svg-pathdata';
import { LIGHT_LUMINANCE, luminance } from './accent.js';
import { logo as messages } from './messages/index.js';

/** A shape of a drawing: its path and colors. */
export interface VectorShape {
  /** `M` and `L` take a point, `C` two control points and a point. The origin is the upper left corner, y points down. */
  path: [command: 'M' | 'L' | 'C' | 'Z', ...numbers: number[]][];
  /** A color such as `#0B6E6E`, or null. */
  fill: string | null;
  evenOdd: boolean;
  stroke: string | null;
  strokeWidth: number;
}

/** The shapes of an SVG. */
export interface VectorImage {
  mediaType: 'image/svg+xml';
  /** Width in units of the drawing. The longer side has 1,000 units. */
  width: number;
  height: number;
  shapes: VectorShape[];
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];
type Style = Record<string, string>;

/** An SVG that cannot be used as a logo. The message is user-facing. */
class UnsupportedSvg extends Error {}

const LONGER_SIDE = 1_000;
const MAX_SHAPES = 2_000;
const MAX_COMMANDS = 50_000;
const WORKER_IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
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
/** Properties that child elements inherit. */
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
/** Effects that documents do not support. */
const EFFECTS = ['filter', 'mask', 'clip-path'];

/**
 * Returns the shapes of an SVG, or a user-facing message if it cannot be used as a logo. An SVG with unsupported features is
 * rejected, never drawn incompletely.
 */
export function readSvg(bytes: Uint8Array): VectorImage | string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return new SvgReader().read(text);
  } catch (error) {
    return error instanceof UnsupportedSvg ? error.message : messages.damaged;
  }
}

/** Returns whether a file starts like an SVG. */
export const looksLikeSvg = (bytes: Uint8Array): boolean =>
  /^(?:\uFEFF)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));

/** Returns whether a drawing would be invisible on white paper. */
export const hasOnlyLightColors = ({ shapes }: VectorImage): boolean => {
  const colors = shapes.flatMap(({ fill, stroke }) => [fill, stroke]).filter((color) => color !== null);
  return colors.length > 0 && colors.every((color) => luminanceOf(color) > LIGHT_LUMINANCE);
};

const luminanceOf = (color: string): number => {
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
  /** Depth of open elements inside an element that is not drawn. */
  private hidden = 0;
  private inStyle = false;

  read(text: string): VectorImage {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    // Such as a style sheet at another address, or the definition of an entity.
    parser.on('processinginstruction', () => {
      throw new UnsupportedSvg(messages.externalResource);
    });
    parser.on('doctype', (declaration) => {
      if (declaration.includes('[')) throw new UnsupportedSvg(messages.externalResource);
    });
    parser.on('opentag', (tag) => this.open(tag));
    parser.on('closetag', (tag) => this.close(tag.name));
    parser.on('text', (content) => this.styleSheet(content));
    parser.on('cdata', (content) => this.styleSheet(content));
    parser.write(text).close();
    if (!this.size || this.shapes.length === 0) throw new UnsupportedSvg(messages.empty);
    return { mediaType: 'image/svg+xml', ...this.size, shapes: this.shapes };
  }

  private open(tag: SaxesTagPlain): void {
    const { name, attributes } = tag as { name: string; attributes: Record<string, string> };
    rejectActiveContent(name, attributes);
    if (name === 'style') this.inStyle = true;
    if (this.hidden > 0 || IGNORED.has(name) || name === 'style' || name.includes(':')) {
      this.hidden += 1;
      return;
    }
    const parent = this.levels.at(-1);
    const level: Level = parent
      ? {
          style: this.styleOf(attributes, parent.style),
          matrix: multiply(parent.matrix, matrixOf(attributes['transform'])),
        }
      : { style: this.styleOf(attributes, {}), matrix: this.readRoot(name, attributes) };
    if (parent && name === 'svg') throw new UnsupportedSvg(messages.nestedSvg);
    for (const effect of EFFECTS)
      if ((level.style[effect] ?? 'none') !== 'none') throw new UnsupportedSvg(messages.effect(effect));
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

  /** Reads the size of the drawing from the root element. @returns the matrix from SVG units to units of the drawing */
  private readRoot(name: string, attributes: Record<string, string>): Matrix {
    if (name !== 'svg') throw new UnsupportedSvg(messages.notSvg);
    const box = (attributes['viewBox'] ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const sides = [attributes['width'], attributes['height']].map((side) => parseFloat(side ?? ''));
    const [left, top, width, height] = box.length === 4 ? box : [0, 0, ...sides];
    if (![left, top, width, height].every(Number.isFinite) || width! <= 0 || height! <= 0)
      throw new UnsupportedSvg(messages.noSize);
    const scale = LONGER_SIDE / Math.max(width!, height!);
    this.size = { width: Math.round(width! * scale), height: Math.round(height! * scale) };
    return [scale, 0, 0, scale, -left! * scale, -top! * scale];
  }

  private styleSheet(text: string): void {
    if (!this.inStyle) return;
    if (text.includes('@')) throw new UnsupportedSvg(messages.unsupportedCss);
    for (const [, selectors, body] of text.matchAll(/(?<![^{}])([^{}]+)\{([^{}]*)\}/g)) {
      for (const selector of selectors!.split(',').map((part) => part.trim())) {
        if (!/^\.?[\w-]+$/.test(selector)) throw new UnsupportedSvg(messages.unsupportedCss);
        this.classes.set(selector, { ...this.classes.get(selector), ...declarations(body!) });
      }
    }
  }

  private styleOf(attributes: Record<string, string>, parent: Style): Style {
    const inherited = Object.fromEntries(
      INHERITED.flatMap((name) => (parent[name] ? [[name, parent[name]]] : [])),
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
    const opacity = Number(parent['opacity'] ?? 1) * Number(style['opacity'] ?? 1);
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
    if (this.shapes.length >= MAX_SHAPES || this.commands > MAX_COMMANDS)
      throw new UnsupportedSvg(messages.tooManyShapes);
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

/** Rejects elements and attributes that run code or load resources, even in parts that are not drawn. */
function rejectActiveContent(name: string, attributes: Record<string, string>): void {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase();
  if (['script', 'foreignobject', 'iframe', 'animate', 'set', 'handler'].includes(local))
    throw new UnsupportedSvg(messages.embeddedDocument);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^on/i.test(attribute)) throw new UnsupportedSvg(messages.script);
    if (/(?:^|:)href$/i.test(attribute) && local !== 'a') throw new UnsupportedSvg(messages.reference);
    if (/url\(\s*['"]?(?!#)/i.test(value)) throw new UnsupportedSvg(messages.externalResource);
    if (/javascript:/i.test(value)) throw new UnsupportedSvg(messages.script);
  }
}

const declarations = (text: string): Style =>
  Object.fromEntries(
    text
      .split(';')
      .map((part) => part.split(':').map((side) => side.trim()))
      .filter(([name, value]) => name && value),
  ) as Style;

/** Returns the outline of an element as SVG path data. */
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
      throw new UnsupportedSvg(messages.text);
    default:
      throw new UnsupportedSvg(messages.unsupportedElement(name));
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
      throw new UnsupportedSvg(messages.unknownPathCommand);
  }
}

/** Returns a color, or null for none. A translucent color is blended with white, as it would look on paper. */
function colorOf(text: string, style: Style, opacityName: string): string | null {
  const name = text.trim().toLowerCase();
  if (name === 'none' || name === 'transparent') return null;
  if (name.startsWith('url(')) throw new UnsupportedSvg(messages.gradient);
  const channels = channelsOf(COLORS[name] ?? name);
  if (!channels) throw new UnsupportedSvg(messages.unknownColor(text.slice(0, 30)));
  const opacity = Math.min(1, Math.max(0, Number(style['opacity']) * Number(style[opacityName] ?? 1)));
  if (!(opacity > 0)) return null;
  const blended = channels.map((channel) => Math.round(channel * opacity + 255 * (1 - opacity)));
  return `#${blended.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function channelsOf(text: string): number[] | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return short.slice(1).map((digit) => parseInt(digit + digit, 16));
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (long) return long.slice(1).map((digits) => parseInt(digits, 16));
  const rgb = /^rgb\(\s*(\d+)\s*[, ]\s*(\d+)\s*[, ]\s*(\d+)\s*\)$/i.exec(text);
  return rgb ? rgb.slice(1).map((channel) => Math.min(255, Number(channel))) : null;
}

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** Returns the matrix of a `transform` attribute (SVG 1.1, section 7.6). */
function matrixOf(text = ''): Matrix {
  let matrix = WORKER_IDENTITY;
  for (const [, name, list] of text.matchAll(/\b(\w+)\s*\(([^()]*)\)/g)) {
    const numbers = list!
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (numbers.some((number) => !Number.isFinite(number))) throw new UnsupportedSvg(messages.damaged);
    matrix = multiply(matrix, transformMatrix(name!, numbers));
  }
  return matrix;
}

function transformMatrix(name: string, [a = 0, b, c, d, e, f]: number[]): Matrix {
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
      throw new UnsupportedSvg(messages.unknownTransform);
  }
}
