import type { Bookmark, Container, OpenPage } from '../file/container.js';
import { cleanText } from '../type/clean-text.js';

/** A place in the document with a title: the target of a bookmark and of a line of the contents. */
export interface OutlineEntry {
  title: string;
  /** Number of the page, from 1. */
  number: number;
  page: OpenPage;
  /** Height of the place on the page, in points. */
  top: number;
  children: OutlineEntry[];
}

/** The sections of a document and the bookmarks below them. */
export class Outline {
  readonly sections: OutlineEntry[] = [];
  private sectionBookmark: Bookmark | undefined;

  constructor(private readonly container: Container) {}

  /** Adds a section. The following bookmarks belong to it. */
  section(title: string, place: Omit<OutlineEntry, 'title' | 'children'>): void {
    const entry = { title: cleanText(title), ...place, children: [] };
    this.sections.push(entry);
    this.sectionBookmark = this.container.bookmark(entry.title, place.page, place.top);
  }

  /** Adds a bookmark to the current section. */
  bookmark(title: string, place: Omit<OutlineEntry, 'title' | 'children'>): void {
    const entry = { title: cleanText(title), ...place, children: [] };
    this.sections.at(-1)?.children.push(entry);
    this.container.bookmark(entry.title, place.page, place.top, this.sectionBookmark);
  }
}
