import { ByteWriter } from './byte-writer.js';
import { refTo, type Container, type OpenPage } from './container.js';

/** Types of structure elements that documents use (ISO 32000-1, 14.8.4). */
export type TagType =
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Figure'
  | 'Span'
  | 'Sect'
  | 'TOC'
  | 'TOCI'
  | 'Link';

/** An open structure element. It contains content of one page, or other elements. */
export interface Tag {
  readonly id: number;
  readonly type: string;
  readonly parent: number;
  /** References to elements and marked-content IDs, in reading order. */
  kids: string[];
  page: number | null;
  /** Further entries of the element, e.g. `/Alt(...)`. */
  readonly entries: string;
}

/**
 * The logical structure of a document: headings, tables and figures in reading order. An element is released from memory
 * when it is closed.
 */
export class Structure {
  readonly document: Tag;
  private readonly root: number;
  /** References by structural parent: an array of elements for each page, an element for each annotation. */
  private readonly structuralParents: string[] = [];
  /** References to the elements of the current page's content, in the order of their marked-content IDs. */
  private readonly parents = new ByteWriter();
  private nextContentId = 0;
  private page: OpenPage | null = null;

  constructor(private readonly container: Container) {
    this.root = container.reserve();
    this.document = {
      id: container.reserve(),
      type: 'Document',
      parent: this.root,
      kids: [],
      page: null,
      entries: '',
    };
  }

  /** Opens an element below `parent`. */
  open(type: string, parent: Tag, entries = ''): Tag {
    const tag: Tag = { id: this.container.reserve(), type, parent: parent.id, kids: [], page: null, entries };
    parent.kids.push(refTo(tag.id));
    return tag;
  }

  /** Writes an element. Nothing can be added to it afterwards. */
  close({ id, type, parent, kids, page, entries }: Tag): void {
    const on = page === null ? '' : `/Pg ${refTo(page)}`;
    this.container.putCompressed(id, `<</S/${type}/P ${refTo(parent)}${on}${entries}/K[${kids.join(' ')}]>>`);
  }

  /** Assigns the next marked-content ID on the current page to an element. */
  contentId(tag: Tag): number {
    const number = this.contentIdFor(tag.id);
    tag.page = this.page!.id;
    tag.kids.push(String(number));
    return number;
  }

  /** Assigns the next marked-content ID to an element that the caller writes with `leaf`. @param id object number */
  contentIdFor(id: number): number {
    this.parents.reference(id).text(' ');
    return this.nextContentId++;
  }

  /** Adds an annotation on the current page to an element. @returns its number in the structure (StructParent) */
  annotation(tag: Tag, id: number): number {
    tag.kids.push(`<</Type/OBJR/Obj ${refTo(id)}/Pg ${refTo(this.page!.id)}>>`);
    return this.structuralParents.push(refTo(tag.id)) - 1;
  }

  /**
   * Adds a table row with `cells` cells to a table body.
   * @returns the object number of the row; the cells have the numbers after it and must be written with `leaf`
   */
  row(body: Tag, cells: number): number {
    const row = this.container.reserve(1 + cells);
    body.kids.push(refTo(row));
    const text = this.container.openCompressed(row).text('<</S/TR/P ').reference(body.id).text('/K[');
    for (let cell = 1; cell <= cells; cell += 1) text.reference(row + cell).text(' ');
    text.text(']>>');
    this.container.closeCompressed();
    return row;
  }

  /** Writes an element that contains at most one piece of content on the current page. */
  leaf(id: number, type: string, parent: number, contentId?: number, entries = ''): void {
    const text = this.container.openCompressed(id).text('<</S/').text(type).text('/P ').reference(parent);
    if (contentId !== undefined) text.text('/Pg ').reference(this.page!.id).text('/K ').number(contentId);
    text.text(entries).text('>>');
    this.container.closeCompressed();
  }

  beginPage(page: OpenPage): void {
    this.page = page;
    this.parents.clear();
    this.nextContentId = 0;
  }

  /** @returns entries for the page's dictionary */
  endPage(): string {
    const array = this.container.reserve();
    this.container.openCompressed(array).text('[').add(this.parents).text(']');
    this.container.closeCompressed();
    return `/StructParents ${this.structuralParents.push(refTo(array)) - 1}/Tabs/S`;
  }

  /** Writes the structure tree. @returns entries for the catalog */
  end(): Record<string, unknown> {
    const { container } = this;
    this.close(this.document);
    const tree = container.reserve();
    const parents = this.structuralParents.map((parent, number) => `${number} ${parent}`);
    container.put(tree, `<</Nums[${parents.join(' ')}]>>`);
    container.put(
      this.root,
      `<</Type/StructTreeRoot/K[${refTo(this.document.id)}]/ParentTree ${refTo(tree)}/ParentTreeNextKey ${parents.length}>>`,
    );
    return { StructTreeRoot: container.reference(this.root), MarkInfo: { Marked: true } };
  }
}
