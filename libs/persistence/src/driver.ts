import { PostgreSqlDriver, PostgreSqlPlatform } from '@mikro-orm/postgresql';
import { randomBytes } from 'node:crypto';

/** Number of characters from which on a text is not escaped. */
const LONG = 10_000;

/**
 * The parameters of queries are part of their text. The ORM escapes them character by character, which takes most of a second
 * for the largest requests and stops everybody else meanwhile. Long texts are put between dollar signs instead: PostgreSQL
 * reads everything between two equal tags as it is.
 */
export class Platform extends PostgreSqlPlatform {
  override escape(value: unknown): string {
    return typeof value === 'string' && value.length >= LONG ? betweenTags(value) : super.escape(value);
  }
}

/** Returns a text as a constant between tags that do not occur in it. */
function betweenTags(text: string): string {
  for (;;) {
    const tag = `$t${randomBytes(8).toString('hex')}$`;
    const constant = `${tag}${text}${tag}`;
    // The end of the text and the beginning of the tag may form the tag too.
    if (constant.indexOf(tag, 1) === tag.length + text.length) return constant;
  }
}

/** The driver of the ORM for texts of any length. */
export class Driver extends PostgreSqlDriver {
  protected override platform = new Platform();
}
