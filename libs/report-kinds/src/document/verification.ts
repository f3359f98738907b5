import { size } from '@docket/pdf';
import { drawCommands, fitsOnLine, type Command } from './commands.js';
import type { DocumentWriter } from './document-writer.js';
import { SNAPSHOT_FILE } from '../attachments/snapshot-attachment.js';

/** Height of the section on a portrait page and on a wide page, in points. */
const [HEIGHT, WIDE_HEIGHT] = [370, 290];

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
        commandOf(document, { label: 'PowerShell' }, (file) => `Get-FileHash ${file}`),
      ];
      below = drawCommands(pdf, commands, below - 2);
      return pdf.paragraph(t.signature, left, below, width);
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
      below = pdf.paragraph(t.attached, left, below, width);
      const results = t.resultsOf[header.kind];
      if (results) below = pdf.paragraph(`${t.resultsOnly} ${results}`, left, below - 2, width);
      if (!command.text.includes(placeholderOf(document)) || !target.fileName) return below;
      return pdf.paragraph(t.fileName(placeholderOf(document), target.fileName), left, below - 2, width);
    },
    { below: 6 },
  );
}

/**
 * Returns a command with the name of the file, or with a placeholder if the name is wider than a line: then it could be
 * divided only inside the name, and would not work when it is copied.
 */
function commandOf(
  document: DocumentWriter,
  options: Omit<Command, 'text'>,
  text: (file: string) => string,
): Command {
  const { pdf, target } = document;
  const placeholder = placeholderOf(document);
  const { fileName = placeholder } = target;
  return { ...options, text: text(fitsOnLine(pdf, { ...options, text: fileName }) ? fileName : placeholder) };
}

/** Returns what stands for the name of the file in a command if the name is too long. */
const placeholderOf = ({ language }: DocumentWriter): string => `<${language.messages.verification.file}>`;
