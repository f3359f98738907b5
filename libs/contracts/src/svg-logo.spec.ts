import { describe, expect, it, test } from 'vitest';
import { needsDarkBackground, readLogo } from './logo.js';
import type { VectorImage } from './svg-logo.js';

const svg = (content: string, attributes = 'viewBox="0 0 100 50"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`);

function parse(bytes: Uint8Array): VectorImage {
  const result = readLogo(bytes);
  if ('problem' in result || result.image.mediaType !== 'image/svg+xml')
    throw new Error(JSON.stringify(result));
  return result.image;
}
const problem = (bytes: Uint8Array): string => {
  const result = readLogo(bytes);
  return 'problem' in result ? result.problem : '';
};

describe('readLogo with an SVG', () => {
  it('scales the drawing so that its longer side is 1,000', () => {
    const { width, height, shapes } = parse(svg('<rect x="50" width="50" height="25"/>'));
    expect([width, height]).toEqual([1_000, 500]);
    expect(shapes).toEqual([
      {
        path: [['M', 500, 0], ['L', 1_000, 0], ['L', 1_000, 250], ['L', 500, 250], ['Z']],
        fill: '#000000',
        evenOdd: false,
        stroke: null,
        strokeWidth: 10,
      },
    ]);
  });

  it('applies nested transforms of groups', () => {
    const [shape] = parse(
      svg('<g transform="translate(10 5) scale(2)"><path transform="rotate(90)" d="M0 0h10"/></g>'),
    ).shapes;
    const [, [, x, y]] = shape!.path as [unknown, [string, number, number]];
    expect([Math.round(x), Math.round(y)]).toEqual([100, 250]);
  });

  it('reads colors from attributes, styles and classes, and inherits them', () => {
    const fills = parse(
      svg(
        '<style>.a{fill:#f00} .b{fill:none;stroke:rgb(0, 128, 0)}</style>' +
          '<g fill="navy"><path d="M0 0h1v1z"/><path class="a" d="M0 0h1v1z"/>' +
          '<path class="b" d="M0 0h1v1z"/><path style="fill:#0b6e6e;opacity:.5" d="M0 0h1v1z"/></g>',
      ),
    ).shapes.map(({ fill, stroke }) => [fill, stroke]);
    expect(fills).toEqual([
      ['#000080', null],
      ['#FF0000', null],
      [null, '#008000'],
      ['#85B7B7', null],
    ]);
  });

  it('omits hidden elements and their children', () => {
    const { shapes } = parse(
      svg(
        '<g display="none"><path fill="red" d="M0 0h1v1z"/></g><g visibility="hidden"><path d="M0 0h1v1z"/></g>' +
          '<path style="display:none" d="M0 0h1v1z"/><path fill="blue" d="M0 0h1v1z"/>',
      ),
    );
    expect(shapes.map(({ fill }) => fill)).toEqual(['#0000FF']);
  });

  it('draws circles, ellipses, lines, polygons and rounded rectangles', () => {
    const { shapes } = parse(
      svg(
        '<circle cx="9" cy="9" r="5"/><ellipse cx="9" cy="9" rx="5" ry="2"/><polygon points="0,0 9,0 9,9"/>' +
          '<line x2="9" stroke="red"/><polyline points="0,0 9,0"/><rect width="9" height="9" rx="2"/>',
      ),
    );
    expect(shapes).toHaveLength(6);
    expect(shapes.flatMap(({ path }) => path.flatMap(([, ...at]) => at)).every(Number.isFinite)).toBe(true);
  });

  it('needs a dark background if all its colors are light', () => {
    const path = 'd="M0 0h1v1z"';
    expect(needsDarkBackground(parse(svg(`<path fill="white" ${path}/>`)))).toBe(true);
    expect(needsDarkBackground(parse(svg(`<path fill="white" ${path}/><path ${path}/>`)))).toBe(false);
  });
});

test.each([
  ['a script', '<script>alert(1)</script><path d="M0 0h1"/>', /script/],
  ['a handler', '<path onclick="alert(1)" d="M0 0h1"/>', /script/],
  ['a link with a script', '<a href="javascript:alert(1)"><path d="M0 0h1v1z"/></a>', /script/],
  ['a foreign object', '<foreignObject><p/></foreignObject>', /script or another document/],
  ['an external image', '<image href="https://example.com/a.png"/>', /refers to other/],
  [
    'a style that loads a resource',
    '<path style="fill:url(https://example.com/x)" d="M0 0h1"/>',
    /external resource/,
  ],
  [
    'a style sheet that loads a resource',
    '<style>@import "https://example.com"</style><path d="M0 0h1v1z"/>',
    /style/,
  ],
  ['a gradient', '<path fill="url(#a)" d="M0 0h1v1z"/>', /gradient/],
  ['text', '<text>Northwind</text>', /outlines/],
  ['a filter', '<path filter="url(#f)" d="M0 0h1v1z"/>', /filter/],
  ['a mask on a group', '<g mask="url(#m)"><path d="M0 0h1v1z"/></g>', /mask/],
  ['a clipped group', '<g clip-path="url(#c)"><path d="M0 0h1v1z"/></g>', /clip-path/],
  ['a nested SVG', '<svg x="5"><path d="M0 0h1v1z"/></svg>', /another SVG/],
  ['an unsupported color', '<path fill="rebeccapurple" d="M0 0h1v1z"/>', /rebeccapurple/],
  ['no shapes', '', /no visible shapes/],
  ['a truncated path', '<path d="M0 0h', /damaged/],
  ['too many shapes', '<path d="M0 0h1v1z"/>'.repeat(2_001), /too many/],
])('rejects an SVG with %s and says why', (_, content, reason) => {
  expect(problem(svg(content))).toMatch(reason);
});

test.each([
  '<?xml-stylesheet href="https://example.com/a.css"?>',
  '<?xml version="1.0"?><?xml-stylesheet type="text/css" href="a.css"?>',
  '<?other?>',
  '<!DOCTYPE svg [<!ENTITY a SYSTEM "https://example.com/a">]>',
])('rejects an SVG with %s, before or after its shapes', (instruction) => {
  const drawing = '<svg viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
  expect(problem(new TextEncoder().encode(`${instruction}${drawing}`))).toMatch(
    /external resource|not a PNG/,
  );
  if (instruction.startsWith('<?other'))
    expect(problem(new TextEncoder().encode(`${drawing}${instruction}`))).toMatch(/external resource/);
});

test('rejects a file without a size, a file that is not an SVG, and a damaged file', () => {
  expect(problem(svg('<path d="M0 0h1v1z"/>', ''))).toMatch(/does not specify its size/);
  expect(problem(new TextEncoder().encode('<?xml version="1.0"?><html/>'))).toMatch(/not an SVG/);
  expect(
    problem(new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>')),
  ).not.toBe('');
  expect(problem(new Uint8Array([0x3c, 0x73, 0x76, 0x67, 0xff]))).toMatch(/damaged/);
});
