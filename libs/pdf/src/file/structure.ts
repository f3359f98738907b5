import { ByteText } from './byte-text.js';
import { refTo, type Container, type OpenPage } from './container.js';

/** Elements of the structure that documents use (ISO 32000-1, 14.8.4). */
export type TagType = 'P' | 'H1' | 'H2' | 'H3' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Figure' | 'Span';

/** An element that is open: it takes content of one page, or other elements. */
export interface Tag {
  readonly id: number;
  readonly type: string;
  readonly parent: number;
  /** References and content numbers, in reading order. */
  kids: string[];
  page: number | null;
  /** Further entries of the element, e.g. `/Alt(...)`. */
  readonly entries: string;
}

/**
 * The logical structure of a document: what is a heading, a table, a figure, in reading order. An element is gone from
 * memory once it is closed.
 */
export class Structure {
  readonly document: Tag;
  private readonly root: number;
  private readonly parentArrays: string[] = [];
  /** Elements by the numbers of their content on the current page. */
  private readonly parents = new ByteText();
  private next = 0;
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

  /** Opens an element below another. */
  open(type: string, parent: Tag, entries = ''): Tag {
    const tag: Tag = { id: this.container.reserve(), type, parent: parent.id, kids: [], page: null, entries };
    parent.kids.push(refTo(tag.id));
    return tag;
  }

  /** Writes an element; nothing can be added to it any more. */
  close({ id, type, parent, kids, page, entries }: Tag): void {
    const on = page === null ? '' : `/Pg ${refTo(page)}`;
    this.container.packed(id, `<</S/${type}/P ${refTo(parent)}${on}${entries}/K[${kids.join(' ')}]>>`);
  }

  /** Number of the content that follows on the current page, which belongs to a tag. */
  content(tag: Tag): number {
    const number = this.contentOf(tag.id);
    tag.page = this.page!.id;
    tag.kids.push(String(number));
    return number;
  }

  /** The same for an element that the caller writes: its number among the objects is enough. */
  contentOf(id: number): number {
    this.parents.reference(id).text(' ');
    return this.next++;
  }

  /** Adds a table row of some cells to a body. @returns its number; those of its cells follow it, and must be written */
  row(body: Tag, cells: number): number {
    const row = this.container.reserve(1 + cells);
    body.kids.push(refTo(row));
    const text = this.container.openPacked(row).text('<</S/TR/P ').reference(body.id).text('/K[');
    for (let cell = 1; cell <= cells; cell += 1) text.reference(row + cell).text(' ');
    text.text(']>>');
    this.container.closePacked();
    return row;
  }

  /** Writes an element with content on the current page, or with none, straight away. */
  leaf(id: number, type: string, parent: number, content?: number, entries = ''): void {
    const text = this.container.openPacked(id).text('<</S/').text(type).text('/P ').reference(parent);
    if (content !== undefined) text.text('/Pg ').reference(this.page!.id).text('/K ').number(content);
    text.text(entries).text('>>');
    this.container.closePacked();
  }

  beginPage(page: OpenPage): void {
    this.page = page;
    this.parents.clear();
    this.next = 0;
  }

  /** @returns entries for the page's dictionary */
  endPage(): string {
    const array = this.container.reserve();
    this.container.openPacked(array).text('[').add(this.parents).text(']');
    this.container.closePacked();
    this.parentArrays.push(refTo(array));
    return `/StructParents ${this.parentArrays.length - 1}/Tabs/S`;
  }

  /** Writes what is left. @returns entries for the catalog */
  end(): Record<string, unknown> {
    const { container } = this;
    this.close(this.document);
    const tree = container.reserve();
    container.put(tree, `<</Nums[${this.parentArrays.map((array, page) => `${page} ${array}`).join(' ')}]>>`);
    container.put(
      this.root,
      `<</Type/StructTreeRoot/K[${refTo(this.document.id)}]/ParentTree ${refTo(tree)}/ParentTreeNextKey ${this.parentArrays.length}>>`,
    );
    return { StructTreeRoot: container.reference(this.root), MarkInfo: { Marked: true } };
  }
}
