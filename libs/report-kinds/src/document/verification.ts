import { size } from '@docket/pdf';
import { drawCommands, fitsOnLine, type Command } from './commands.js';
import type { DocumentWriter } from './document-writer.js';
import { SNAPSHOT_FILE } from '../attachments/snapshot-attachment.js';

/** Height of the section on a portrait page and on a wide page, in points. */
const [HEIGHT, WIDE_HEIGHT] = [370, 290];

/** Name in the commands of a file whose own name they cannot have. */
const NEUTRAL_NAME = 'report.pdf';

/** Draws the section "How to verify this file". */
export function drawVerification(document: DocumentWriter): void {
  const { pdf, header, target } = document;
  const t = document.language.messages.verification;
  const y = document.section(t.title, document.wide ? WIDE_HEIGHT : HEIGHT);
  document.sideBySide(
    y - 4,
    (from) => {
      const { left, width } = pdf.frame;
      const file = nameInCommands(document);
      let below = pdf.paragraph(t.storedOnce, left, from, width);
      if (header.reportUrl)
        below = pdf.paragraph(header.reportUrl, left, below - 2, width, { size: size.small }) - 4;
      below = drawCommands(pdf, hashCommands(file), below - 2);
      return pdf.paragraph(t.signature, left, below, width);
    },
    (from) => {
      const { left, width } = pdf.frame;
      const file = nameInCommands(document);
      let below = pdf.paragraph(t.oneSnapshot, left, from, width);
      below = drawCommands(pdf, [{ text: target.snapshotSha256 }], below - 2);
      below = pdf.paragraph(t.snapshotCommand, left, below, width);
      // Not a pipe: if qpdf failed, it would print the hash of nothing and succeed.
      const text = `qpdf --show-attachment=${SNAPSHOT_FILE} ${file} > ${SNAPSHOT_FILE} && sha256sum ${SNAPSHOT_FILE}`;
      below = drawCommands(pdf, [{ text }], below - 2);
      below = pdf.paragraph(t.attached, left, below, width);
      const results = t.resultsOf[header.kind];
      if (results) below = pdf.paragraph(`${t.resultsOnly} ${results}`, left, below - 2, width);
      if (!target.fileName || target.fileName === file) return below;
      return pdf.paragraph(t.fileName(file, target.fileName), left, below - 2, width);
    },
    { below: 6 },
  );
}

/** Returns the commands that print the SHA-256 of a file, by operating system or shell. */
export const hashCommands = (file: string): Command[] => [
  { label: 'Linux', text: `sha256sum ${file}` },
  { label: 'macOS', text: `shasum -a 256 ${file}` },
  { label: 'Windows', continuation: '^', text: `certutil -hashfile ${file} SHA256` },
  { label: 'PowerShell', continuation: '`', text: `Get-FileHash ${file}` },
];

/**
 * Returns the name of the file in the commands: that of the download, or a neutral one if a command with it would not work when it
 * is copied. Readers reorder what is written from right to left, and a name that is wider than a line is divided.
 */
function nameInCommands({ pdf, target: { fileName = NEUTRAL_NAME } }: DocumentWriter): string {
  const survives = /^[!-~]+$/.test(fileName) && fitsOnLine(pdf, { text: fileName, label: '' });
  return survives ? fileName : NEUTRAL_NAME;
}
