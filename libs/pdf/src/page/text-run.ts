import type { Pen, SetText } from '../type/shaping.js';
import { hundredths } from './points.js';
import { colour } from './theme.js';

/**
 * Many lines of text in one text object: each is told by how far it stands from the one before, which is much shorter
 * than saying where it stands. Positions are kept in whole hundredths of a point, so that nothing drifts.
 */
export class TextRun {
  private operators = '';
  private x = 0;
  private y = 0;
  private tint: string = colour.ink;
  private readonly pen: Pen = { font: '', size: 0 };

  /** Shows a line with its baseline beginning at a place. */
  show(text: SetText, x: number, y: number, size: number, tint: string = colour.ink): void {
    const toX = Math.round(x * 100);
    const toY = Math.round(y * 100);
    if (tint !== this.tint) this.operators += `${(this.tint = tint)} rg\n`;
    this.operators += `${hundredths(toX - this.x)} ${hundredths(toY - this.y)} Td ${text.show(size, this.pen)}\n`;
    this.x = toX;
    this.y = toY;
  }

  /** Adds operators that change no position: the marks of the structure. */
  add(operators: string): void {
    this.operators += operators;
  }

  /** The text object; the run begins anew. Empty when nothing was shown. */
  take(): string {
    const { operators } = this;
    this.operators = '';
    this.x = 0;
    this.y = 0;
    this.tint = colour.ink;
    this.pen.font = '';
    return operators && `BT ${colour.ink} rg\n${operators}ET`;
  }
}
