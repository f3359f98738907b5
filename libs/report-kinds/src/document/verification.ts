import { color, size } from '@docket/pdf';
import type { DocumentWriter } from './document-writer.js';
import { SNAPSHOT_FILE } from '../attachments/snapshot-attachment.js';

/** Height of the section on a portrait page and on a wide page, in points. */
const [HEIGHT, WIDE_HEIGHT] = [260, 180];
/** Space for the name of a system before a command, in points. */
const COMMAND_INDENT = 48;

/** Draws the section "How to verify this file". */
export function drawVerification(document: DocumentWriter): void {
  const { pdf, header, target } = document;
  const t = document.language.messages.verification;
  const y = document.section(t.title, document.wide ? WIDE_HEIGHT : HEIGHT);
  document.sideBySide(
    y - 4,
    (from) => {
      const { left, width } = pdf.frame;
      let below = pdf.paragraph(t.storedOnce, left, from, width);
      if (header.reportUrl)
        below = pdf.paragraph(header.reportUrl, left, below - 2, width, { size: size.small }) - 4;
      below = drawCommand(document, 'Linux', (file) => `sha256sum ${file}`, below);
      below = drawCommand(document, 'macOS', (file) => `shasum -a 256 ${file}`, below);
      return drawCommand(document, 'Windows', (file) => `certutil -hashfile ${file} SHA256`, below);
    },
    (from) => {
      const { left, width } = pdf.frame;
      let below = pdf.paragraph(t.oneSnapshot, left, from, width);
      below = pdf.paragraph(target.snapshotSha256, left, below - 2, width, { size: size.small });
      below = pdf.paragraph(t.snapshotCommand, left, below - 6, width);
      const command = (file: string) => `qpdf --show-attachment=${SNAPSHOT_FILE} ${file} | sha256sum`;
      below = drawCommand(document, '', command, below);
      return pdf.paragraph(t.attached, left, below - 6, width);
    },
    { below: 6 },
  );
}

/**
 * Draws a command on one line, so that it works when it is copied: with the name of the file, or, if the name is too long,
 * with a placeholder.
 * @returns the baseline below it
 */
function drawCommand(
  { pdf, target, language }: DocumentWriter,
  system: string,
  commandOf: (file: string) => string,
  y: number,
): number {
  const { left, width } = pdf.frame;
  const indent = system === '' ? 0 : COMMAND_INDENT;
  const placeholder = `<${language.messages.verification.file}>`;
  const named = commandOf(target.fileName ?? placeholder);
  const fits = pdf.typesetter.wrap(named, (width - indent) / size.small, 2).length === 1;
  if (system !== '') pdf.paragraph(system, left, y, indent, { size: size.small, color: color.secondary });
  const command = fits ? named : commandOf(placeholder);
  return pdf.paragraph(command, left + indent, y, width - indent, { size: size.small });
}
