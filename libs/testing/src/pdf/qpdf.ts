// tools/*.mjs load this file as it is, with types stripped by Node: it imports packages only.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import createQpdf from '@neslinesli93/qpdf-wasm';

const INPUT = '/input.pdf';
const OUTPUT = '/output';
const PROGRAM = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');

/** The parts of the Emscripten module that are used; the package declares fewer. */
interface Qpdf {
  callMain(args: string[]): number;
  FS: {
    init(stdin: null, stdout: (byte: number) => void, stderr: (byte: number) => void): void;
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
}
const start = createQpdf as unknown as (options: {
  thisProgram: string;
  locateFile(): string;
  preRun(module: Qpdf): void;
}) => Promise<Qpdf>;
/** What the program calls itself, before each complaint; without `thisProgram` it is the name of the running script. */
const NAMES_ITSELF = /^this\.program: /gm;

/** An object of a PDF in qpdf's JSON: names begin with `/`, references end with `R`, texts begin with `u:` or `b:`. */
export type PdfValue = string | number | boolean | null | PdfValue[] | { [key: string]: PdfValue };

/** Rejects with what qpdf says against the file, warnings included. */
export async function checkPdf(file: string): Promise<void> {
  await run(file, '--check', INPUT);
}

/** Returns the file with every stream uncompressed and every object written out, as Latin-1. */
export async function uncompressedPdf(file: string): Promise<string> {
  const { qpdf } = await run(file, '--qdf', '--object-streams=disable', INPUT, OUTPUT);
  return Buffer.from(qpdf.FS.readFile(OUTPUT)).toString('latin1');
}

/** Returns every object by its reference, as `12 0 R`. Of a stream it is the dictionary. */
export async function pdfObjects(file: string): Promise<Map<string, PdfValue>> {
  const { qpdf } = await run(file, '--json=2', '--json-stream-data=none', '--json-key=qpdf', INPUT, OUTPUT);
  const { qpdf: parts } = JSON.parse(Buffer.from(qpdf.FS.readFile(OUTPUT)).toString()) as {
    qpdf: [header: unknown, objects: Record<string, { value?: PdfValue; stream?: { dict: PdfValue } }>];
  };
  const entries = Object.entries(parts[1]).map(([key, { value, stream }]): [string, PdfValue] => [
    key.replace(/^obj:/, ''),
    stream?.dict ?? value ?? null,
  ]);
  return new Map(entries);
}

/** Returns the content of an attachment; rejects when the file has none of that name. */
export async function pdfAttachment(file: string, name: string): Promise<Buffer> {
  return (await run(file, `--show-attachment=${name}`, INPUT)).output;
}

/** Runs the command line of qpdf in an instance of its own; rejects with its complaints unless it ends with 0. */
async function run(file: string, ...args: string[]): Promise<{ qpdf: Qpdf; output: Buffer }> {
  const [output, complaints]: [number[], number[]] = [[], []];
  const preRun = ({ FS }: Qpdf): void =>
    FS.init(
      null,
      (byte) => output.push(byte),
      (byte) => complaints.push(byte),
    );
  const qpdf = await start({ thisProgram: 'qpdf', locateFile: () => PROGRAM, preRun });
  qpdf.FS.writeFile(INPUT, await readFile(file));
  // The program sets the exit code of the process as if the process were its own.
  const { exitCode } = process;
  const code = qpdf.callMain(args);
  process.exitCode = exitCode;
  if (code === 0) return { qpdf, output: Buffer.from(output) };
  const words = Buffer.from(complaints)
    .toString()
    .replaceAll(INPUT, file)
    .replaceAll(NAMES_ITSELF, '')
    .trim();
  throw new Error(words || `qpdf ended with ${code}`);
}
