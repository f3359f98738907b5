import type { Container, ObjectRef } from '../file/container.js';
import { MARKER_REACH, markerOperators, type Marker } from './markers.js';
import { points } from './points.js';

/** Form XObjects of a document. Identical drawings are stored once. */
export class FormXObjects {
  private readonly names = new Map<string, string>();

  /**
   * @param forms resource dictionary of forms by name, shared by all pages
   * @param fonts resource dictionary of fonts, for drawings with text
   */
  constructor(
    private readonly container: Container,
    private readonly forms: ObjectRef,
    private readonly fonts: ObjectRef,
  ) {}

  /** Returns the operators that draw a marker centered at (`x`, `y`), in PDF coordinates. */
  marker(marker: Marker, x: number, y: number, fill: string): string {
    const box = [-MARKER_REACH, -MARKER_REACH, MARKER_REACH, MARKER_REACH];
    return `q 1 0 0 1 ${points(x)} ${points(y)} cm /${this.nameOf(markerOperators(marker, fill), box)} Do Q\n`;
  }

  /**
   * Stores a drawing unless an identical one exists. @returns its name, for `/name Do`
   * @param box bounding box: left, bottom, right, top
   */
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
