import { describe, expect, it, test } from 'vitest';
import { isForDarkGround, readLogo } from './logo.js';
import type { VectorImage } from './svg-logo.js';

const svg = (inside: string, attributes = 'viewBox="0 0 100 50"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);

function drawn(bytes: Uint8Array): VectorImage {
  const reading = readLogo(bytes);
  if ('problem' in reading || reading.image.mediaType !== 'image/svg+xml')
    throw new Error(JSON.stringify(reading));
  return reading.image;
}
const problem = (bytes: Uint8Array): string => {
  const reading = readLogo(bytes);
  return 'problem' in reading ? reading.problem : '';
};

describe('an SVG as a logo', () => {
  it('is drawn in a space of its own, whatever its units', () => {
    const { width, height, shapes } = drawn(svg('<rect x="50" width="50" height="25"/>'));
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

  it('takes transforms of groups, one inside the other', () => {
    const [shape] = drawn(
      svg('<g transform="translate(10 5) scale(2)"><path transform="rotate(90)" d="M0 0h10"/></g>'),
    ).shapes;
    const [, [, x, y]] = shape!.path as [unknown, [string, number, number]];
    expect([Math.round(x), Math.round(y)]).toEqual([100, 250]);
  });

  it('takes colors from attributes, styles and classes, and hands them on', () => {
    const fills = drawn(
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

  it('leaves out what is hidden, with all that is inside', () => {
    const { shapes } = drawn(
      svg(
        '<g display="none"><path fill="red" d="M0 0h1v1z"/></g><g visibility="hidden"><path d="M0 0h1v1z"/></g>' +
          '<path style="display:none" d="M0 0h1v1z"/><path fill="blue" d="M0 0h1v1z"/>',
      ),
    );
    expect(shapes.map(({ fill }) => fill)).toEqual(['#0000FF']);
  });

  it('knows circles, ellipses, lines and polygons, and rounded corners', () => {
    const { shapes } = drawn(
      svg(
        '<circle cx="9" cy="9" r="5"/><ellipse cx="9" cy="9" rx="5" ry="2"/><polygon points="0,0 9,0 9,9"/>' +
          '<line x2="9" stroke="red"/><polyline points="0,0 9,0"/><rect width="9" height="9" rx="2"/>',
      ),
    );
    expect(shapes).toHaveLength(6);
    expect(shapes.flatMap(({ path }) => path.flatMap(([, ...at]) => at)).every(Number.isFinite)).toBe(true);
  });

  it('is told to be for a dark ground when all of its ink is light', () => {
    const path = 'd="M0 0h1v1z"';
    expect(isForDarkGround(drawn(svg(`<path fill="white" ${path}/>`)))).toBe(true);
    expect(isForDarkGround(drawn(svg(`<path fill="white" ${path}/><path ${path}/>`)))).toBe(false);
  });
});

test.each([
  ['a script', '<script>alert(1)</script><path d="M0 0h1"/>', /program/],
  ['a handler', '<path onclick="alert(1)" d="M0 0h1"/>', /program/],
  ['a link that runs', '<a href="javascript:alert(1)"><path d="M0 0h1v1z"/></a>', /program/],
  ['a foreign object', '<foreignObject><p/></foreignObject>', /program or another document/],
  ['a picture from elsewhere', '<image href="https://example.com/a.png"/>', /refers to other/],
  ['a style that loads', '<path style="fill:url(https://example.com/x)" d="M0 0h1"/>', /loads something/],
  ['a style sheet that loads', '<style>@import "https://example.com"</style><path d="M0 0h1v1z"/>', /style/],
  ['a gradient', '<path fill="url(#a)" d="M0 0h1v1z"/>', /gradient/],
  ['text', '<text>Northwind</text>', /outlines/],
  ['a filter', '<path filter="url(#f)" d="M0 0h1v1z"/>', /filter/],
  ['a mask on a group', '<g mask="url(#m)"><path d="M0 0h1v1z"/></g>', /mask/],
  ['a clipped group', '<g clip-path="url(#c)"><path d="M0 0h1v1z"/></g>', /clip-path/],
  ['an SVG in it', '<svg x="5"><path d="M0 0h1v1z"/></svg>', /another SVG/],
  ['an unknown color', '<path fill="rebeccapurple" d="M0 0h1v1z"/>', /rebeccapurple/],
  ['nothing', '', /draws nothing/],
  ['a cut path', '<path d="M0 0h', /damaged/],
  ['too many shapes', '<path d="M0 0h1v1z"/>'.repeat(2_001), /too many/],
])('an SVG with %s is refused, and says why', (_, inside, reason) => {
  expect(problem(svg(inside))).toMatch(reason);
});

test('an SVG that does not say how large it is, or is no SVG at all', () => {
  expect(problem(svg('<path d="M0 0h1v1z"/>', ''))).toMatch(/how large/);
  expect(problem(new TextEncoder().encode('<?xml version="1.0"?><html/>'))).toMatch(/no SVG/);
  expect(
    problem(new TextEncoder().encode('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>')),
  ).not.toBe('');
  expect(problem(new Uint8Array([0x3c, 0x73, 0x76, 0x67, 0xff]))).toMatch(/damaged/);
});
