import { size } from '@docket/pdf';
import { drawCommands, fitsOnLine, type Command } from './commands.js';
import type { DocumentWriter } from './document-writer.js';
import { SNAPSHOT_FILE } from '../attachments/snapshot-attachment.js';

/** Height of the section on a portrait page and on a wide page, in points. */
const [HEIGHT, WIDE_HEIGHT] = [260, 180];

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
      const commands = [
        commandOf(document, { label: 'Linux' }, (file) => `sha256sum ${file}`),
        commandOf(document, { label: 'macOS' }, (file) => `shasum -a 256 ${file}`),
        commandOf(
          document,
          { label: 'Windows', continuation: '^' },
          (file) => `certutil -hashfile ${file} SHA256`,
        ),
      ];
      return drawCommands(pdf, commands, below - 2);
    },
    (from) => {
      const { left, width } = pdf.frame;
      let below = pdf.paragraph(t.oneSnapshot, left, from, width);
      below = drawCommands(pdf, [{ text: target.snapshotSha256 }], below - 2);
      below = pdf.paragraph(t.snapshotCommand, left, below, width);
      const command = commandOf(
        document,
        {},
        (file) => `qpdf --show-attachment=${SNAPSHOT_FILE} ${file} | sha256sum`,
      );
      below = drawCommands(pdf, [command], below - 2);
      return pdf.paragraph(t.attached, left, below, width);
    },
    { below: 6 },
  );
}

/**
 * Returns a command with the name of the file, or with a placeholder if the name is wider than a line: then it could be
 * divided only inside the name, and would not work when it is copied.
 */
function commandOf(
  { pdf, target, language }: DocumentWriter,
  options: Omit<Command, 'text'>,
  text: (file: string) => string,
): Command {
  const placeholder = `<${language.messages.verification.file}>`;
  const { fileName = placeholder } = target;
  return { ...options, text: text(fitsOnLine(pdf, { ...options, text: fileName }) ? fileName : placeholder) };
}
