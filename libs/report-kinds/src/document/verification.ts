import { color, size } from '@docket/pdf';
import type { DocumentWriter } from './document-writer.js';
import { SNAPSHOT_FILE } from '../attachments/snapshot-attachment.js';

/** Height of the section on a portrait page and on a wide page, in points. */
const [HEIGHT, WIDE_HEIGHT] = [320, 230];
/** Space for the name of a system before a command, in points. */
const COMMAND_INDENT = 54;

/** Draws the section "How to verify this file" below `top`, or on the next page. */
export function drawVerification(document: DocumentWriter, top: number): void {
  const { pdf, header, target } = document;
  const t = document.language.messages.verification;
  const y = document.section(t.title, top, document.wide ? WIDE_HEIGHT : HEIGHT);
  let hasPlaceholder = false;
  const command = (system: string, commandOf: (file: string) => string, from: number): number => {
    const { below, isNamed } = drawCommand(document, system, commandOf, from);
    hasPlaceholder ||= !isNamed;
    return below;
  };
  document.sideBySide(
    y - 4,
    (from) => {
      const { left, width } = pdf.frame;
      let below = pdf.paragraph(t.storedOnce, left, from, width);
      if (header.reportUrl)
        below = pdf.paragraph(header.reportUrl, left, below - 2, width, { size: size.small }) - 4;
      below = command('Linux', (file) => `sha256sum ${file}`, below);
      below = command('macOS', (file) => `shasum -a 256 ${file}`, below);
      below = command('Windows', (file) => `certutil -hashfile ${file} SHA256`, below);
      below = command('PowerShell', (file) => `Get-FileHash ${file}`, below);
      return pdf.paragraph(t.signature, left, below - 6, width);
    },
    (from) => {
      const { left, width } = pdf.frame;
      let below = pdf.paragraph(t.oneSnapshot, left, from, width);
      below = pdf.paragraph(target.snapshotSha256, left, below - 2, width, { size: size.small });
      below = pdf.paragraph(t.snapshotCommand, left, below - 6, width);
      below = command('', (file) => `qpdf --show-attachment=${SNAPSHOT_FILE} ${file} | sha256sum`, below);
      below = pdf.paragraph(t.attached, left, below - 6, width);
      if (!hasPlaceholder || !target.fileName) return below;
      return pdf.paragraph(t.fileName(placeholderOf(document), target.fileName), left, below - 2, width);
    },
    { below: 6 },
  );
}

/**
 * Draws a command on one line, so that it works when it is copied: with the name of the file, or, if the name is too long,
 * with a placeholder.
 * @returns the baseline below it, and whether it has the name
 */
function drawCommand(
  document: DocumentWriter,
  system: string,
  commandOf: (file: string) => string,
  y: number,
): { below: number; isNamed: boolean } {
  const { pdf, target } = document;
  const { left, width } = pdf.frame;
  const indent = system === '' ? 0 : COMMAND_INDENT;
  const placeholder = placeholderOf(document);
  const named = commandOf(target.fileName ?? placeholder);
  const isNamed = pdf.typesetter.wrap(named, (width - indent) / size.small, 2).length === 1;
  if (system !== '') pdf.paragraph(system, left, y, indent, { size: size.small, color: color.secondary });
  const command = isNamed ? named : commandOf(placeholder);
  return {
    below: pdf.paragraph(command, left + indent, y, width - indent, { size: size.small }),
    isNamed,
  };
}

/** Returns what stands for the name of the file in a command that is too long with it. */
const placeholderOf = ({ language }: DocumentWriter): string => `<${language.messages.verification.file}>`;
