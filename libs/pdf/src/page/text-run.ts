import { ByteWriter } from '../file/byte-writer.js';
import type { FontState, TextLine } from '../type/shaping.js';
import { color, leading } from './theme.js';

/** Distance between baselines, in hundredths of a point. */
const LEADING = Math.round(leading * 100);

/**
 * Writes many lines of text into one text object. Each position is relative to the previous line, which takes far fewer
 * bytes than absolute positions. Positions are whole hundredths of a point, so rounding errors do not add up.
 */
export class TextRun {
  private readonly operators = new ByteWriter();
  private started = false;
  private x = 0;
  private y = 0;
  private textColor: string = color.ink;
  private readonly fontState: FontState = { font: '', size: 0 };

  /** Shows a line whose baseline starts at (`x`, `y`). */
  show(text: TextLine, x: number, y: number, size: number, textColor: string = color.ink): void {
    const operators = this.begin();
    const xHundredths = Math.round(x * 100);
    const yHundredths = Math.round(y * 100);
    if (textColor !== this.textColor) operators.text((this.textColor = textColor)).text(' rg\n');
    if (xHundredths === this.x && this.y - yHundredths === LEADING) operators.text('T* ');
    else
      operators
        .hundredths(xHundredths - this.x)
        .text(' ')
        .hundredths(yHundredths - this.y)
        .text(' Td ');
    text.write(operators, size, this.fontState);
    operators.text('\n');
    this.x = xHundredths;
    this.y = yHundredths;
  }

  /** Opens a marked-content sequence for a structure element. @param contentId its number on the page (MCID) */
  open(type: string, contentId: number): void {
    this.begin().text('/').text(type).text('<</MCID ').number(contentId).text('>>BDC ');
  }

  /** Closes the marked-content sequence. */
  close(): void {
    this.operators.text('EMC\n');
  }

  /**
   * Ends the text object and resets the run. The caller must copy the returned operators before it shows another line.
   * @returns null if nothing was shown
   */
  take(): ByteWriter | null {
    if (!this.started) return null;
    this.started = false;
    return this.operators.text('ET');
  }

  private begin(): ByteWriter {
    if (this.started) return this.operators;
    this.started = true;
    this.x = 0;
    this.y = 0;
    this.textColor = color.ink;
    this.fontState.font = '';
    this.operators.clear();
    return this.operators.text(`BT ${color.ink} rg ${LEADING / 100} TL\n`);
  }
}
