import { textString } from '../file/text-string.js';
import type { EmbeddedFont } from './embedded-font.js';

/** A glyph to draw. Its position is relative to the start of the line, in thousandths of the font size. */
export interface PlacedGlyph {
  font: EmbeddedFont;
  id: number;
  text: string;
  x: number;
  rise: number;
}

const hundredths = (value: number): string => String(Math.round(value * 100) / 100);

/** Collects the operators that show the glyphs of a line at any position, in reading order. */
export class GlyphLine {
  private readonly operators: (string | ((points: number) => string))[] = [];
  private font: EmbeddedFont | null = null;
  private rise = 0;
  private position = 0;
  private body = '';

  /** Adds glyphs. @param actualText text of all the glyphs together; null if each glyph maps to its own text */
  draw(glyphs: readonly PlacedGlyph[], actualText: string | null): void {
    if (actualText !== null) {
      this.flush();
      this.operators.push(`/Span <</ActualText ${textString(actualText)}>> BDC`);
    }
    for (const glyph of glyphs) this.drawGlyph(glyph);
    if (actualText === null) return;
    this.flush();
    this.operators.push('EMC');
  }

  /** Moves the position to the end of the line. */
  end(width: number): void {
    this.moveTo(width);
    this.setRise(0);
    this.flush();
  }

  /** Returns the operators for a font size in points. */
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
    this.position += font.advance(id);
  }

  private setRise(rise: number): void {
    if (this.rise === rise) return;
    this.flush();
    this.rise = rise;
    this.operators.push((points) => `${hundredths((rise * points) / 1000)} Ts`);
  }

  private moveTo(x: number): void {
    const distance = Math.round((x - this.position) * 100) / 100;
    if (Math.abs(distance) < 0.02) return;
    this.body += ` ${-distance} `;
    this.position += distance;
  }

  private flush(): void {
    if (this.body) this.operators.push(`[${this.body.replaceAll('><', '')}] TJ`);
    this.body = '';
  }
}
