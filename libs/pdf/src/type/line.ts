import { textString } from '../file/text-string.js';
import type { EmbeddedFont } from './embedded-font.js';

/** A glyph to draw; its place is in thousandths of the type size from where the line begins. */
export interface PlacedGlyph {
  font: EmbeddedFont;
  id: number;
  text: string;
  x: number;
  rise: number;
}

const trim = (value: number): string => String(Math.round(value * 100) / 100);

/** Collects the operators that show glyphs wherever they stand on a line, in the order in which they are read. */
export class Line {
  private readonly operators: (string | ((points: number) => string))[] = [];
  private font: EmbeddedFont | null = null;
  private rise = 0;
  private pen = 0;
  private body = '';

  /** Draws glyphs. @param instead what readers shall take for all of them; null when each says its own text */
  draw(glyphs: readonly PlacedGlyph[], instead: string | null): void {
    if (instead !== null) {
      this.flush();
      this.operators.push(`/Span <</ActualText ${textString(instead)}>> BDC`);
    }
    for (const glyph of glyphs) this.drawGlyph(glyph);
    if (instead === null) return;
    this.flush();
    this.operators.push('EMC');
  }

  /** Puts the pen where the line ends. */
  end(width: number): void {
    this.moveTo(width);
    this.setRise(0);
    this.flush();
  }

  show(points: number): string {
    return this.operators
      .map((operator) => (typeof operator === 'string' ? operator : operator(points)))
      .join(' ');
  }

  private drawGlyph({ font, id, text, x, rise }: PlacedGlyph): void {
    if (this.font !== font) {
      this.flush();
      this.font = font;
      this.operators.push((points) => `/${font.name} ${points} Tf`);
    }
    this.setRise(rise);
    this.moveTo(x);
    this.body += `<${font.code(id, text)}>`;
    this.pen += font.advance(id);
  }

  private setRise(rise: number): void {
    if (this.rise === rise) return;
    this.flush();
    this.rise = rise;
    this.operators.push((points) => `${trim((rise * points) / 1000)} Ts`);
  }

  private moveTo(x: number): void {
    const distance = Math.round((x - this.pen) * 100) / 100;
    if (Math.abs(distance) < 0.02) return;
    this.body += ` ${-distance} `;
    this.pen += distance;
  }

  private flush(): void {
    if (this.body) this.operators.push(`[${this.body.replaceAll('><', '')}] TJ`);
    this.body = '';
  }
}
