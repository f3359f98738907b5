import type { Container, ObjectRef } from '../file/container.js';
import { MARK_REACH, markOperators, type Mark } from './marks.js';
import { points } from './points.js';

/** Drawings that are kept once, however often they are shown. */
export class FormXObjects {
  private readonly names = new Map<string, string>();

  /**
   * @param forms the dictionary of a page's forms, by name
   * @param fonts the dictionary of fonts, for drawings with text
   */
  constructor(
    private readonly container: Container,
    private readonly forms: ObjectRef,
    private readonly fonts: ObjectRef,
  ) {}

  /** Operators that draw a mark around a centre, in PDF's own coordinates. */
  mark(mark: Mark, x: number, y: number, tint: string): string {
    const box = [-MARK_REACH, -MARK_REACH, MARK_REACH, MARK_REACH];
    return `q 1 0 0 1 ${points(x)} ${points(y)} cm /${this.nameOf(markOperators(mark, tint), box)} Do Q\n`;
  }

  /** Name of a drawing among the forms, for `/name Do`. @param box that it stays within: left, bottom, right, top */
  nameOf(operators: string, box: number[]): string {
    const key = `${box.join(' ')} ${operators}`;
    let name = this.names.get(key);
    if (name) return name;
    this.names.set(key, (name = `S${this.names.size}`));
    const form = this.container.ref({
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: box,
      Resources: { Font: this.fonts },
    });
    form.end(operators);
    this.forms.data[name] = form;
    return name;
  }
}
