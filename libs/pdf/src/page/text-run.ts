import { ByteText } from '../file/byte-text.js';
import type { Pen, SetText } from '../type/shaping.js';
import { color, leading } from './theme.js';

/** In whole hundredths of a point. */
const LEADING = Math.round(leading * 100);

/**
 * Many lines of text in one text object: each is told by how far it stands from the one before, which is much shorter
 * than saying where it stands. Positions are kept in whole hundredths of a point, so that nothing drifts.
 */
export class TextRun {
  private readonly operators = new ByteText();
  private begun = false;
  private x = 0;
  private y = 0;
  private tint: string = color.ink;
  private readonly pen: Pen = { font: '', size: 0 };

  /** Shows a line with its baseline beginning at a place. */
  show(text: SetText, x: number, y: number, size: number, tint: string = color.ink): void {
    const operators = this.begin();
    const toX = Math.round(x * 100);
    const toY = Math.round(y * 100);
    if (tint !== this.tint) operators.text((this.tint = tint)).text(' rg\n');
    if (toX === this.x && this.y - toY === LEADING) operators.text('T* ');
    else
      operators
        .hundredths(toX - this.x)
        .text(' ')
        .hundredths(toY - this.y)
        .text(' Td ');
    text.write(operators, size, this.pen);
    operators.text('\n');
    this.x = toX;
    this.y = toY;
  }

  /** What follows is content of an element of the structure. @param content its number on the page */
  open(type: string, content: number): void {
    this.begin().text('/').text(type).text('<</MCID ').number(content).text('>>BDC ');
  }

  close(): void {
    this.operators.text('EMC\n');
  }

  /** The text object, to be taken over before the run begins anew; null when nothing was shown. */
  take(): ByteText | null {
    if (!this.begun) return null;
    this.begun = false;
    return this.operators.text('ET');
  }

  private begin(): ByteText {
    if (this.begun) return this.operators;
    this.begun = true;
    this.x = 0;
    this.y = 0;
    this.tint = color.ink;
    this.pen.font = '';
    this.operators.clear();
    return this.operators.text(`BT ${color.ink} rg ${LEADING / 100} TL\n`);
  }
}
