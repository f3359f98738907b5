// tools/*.mjs load this file directly, with types stripped by Node. It must import only packages.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import createQpdf from '@neslinesli93/qpdf-wasm';

const INPUT = '/input.pdf';
const OUTPUT = '/output';
const PROGRAM = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm');

/** The used parts of the Emscripten module. The types of the package lack some of them. */
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
/** Program name that prefixes each message of qpdf. */
const PROGRAM_NAME = /^this\.program: /gm;

/** A PDF object in qpdf's JSON. Names start with `/`, references end with `R`, strings start with `u:` or `b:`. */
export type PdfValue = string | number | boolean | null | PdfValue[] | { [key: string]: PdfValue };

/** Checks a file with qpdf. Rejects with its errors and warnings. */
export async function checkPdf(file: string): Promise<void> {
  await run(file, '--check', INPUT);
}

/** Returns the file with uncompressed streams and without object streams, decoded as Latin-1. */
export async function uncompressedPdf(file: string): Promise<string> {
  const { qpdf } = await run(file, '--qdf', '--object-streams=disable', INPUT, OUTPUT);
  return Buffer.from(qpdf.FS.readFile(OUTPUT)).toString('latin1');
}

/** Returns all objects by reference, such as `12 0 R`. For a stream, the value is its dictionary. */
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

/** Returns the content of an attachment. Rejects if there is none with that name. */
export async function pdfAttachment(file: string, name: string): Promise<Buffer> {
  return (await run(file, `--show-attachment=${name}`, INPUT)).output;
}

/** Runs the qpdf command line in a new instance. Rejects with its messages if the exit code is not 0. */
async function run(file: string, ...args: string[]): Promise<{ qpdf: Qpdf; output: Buffer }> {
  const [output, messages]: [number[], number[]] = [[], []];
  const preRun = ({ FS }: Qpdf): void =>
    FS.init(
      null,
      (byte) => output.push(byte),
      (byte) => messages.push(byte),
    );
  const qpdf = await start({ thisProgram: 'qpdf', locateFile: () => PROGRAM, preRun });
  qpdf.FS.writeFile(INPUT, await readFile(file));
  // qpdf sets the exit code of this process, which is restored here.
  const { exitCode } = process;
  const code = qpdf.callMain(args);
  process.exitCode = exitCode;
  if (code === 0) return { qpdf, output: Buffer.from(output) };
  const text = Buffer.from(messages).toString().replaceAll(INPUT, file).replaceAll(PROGRAM_NAME, '').trim();
  throw new Error(text || `qpdf exited with ${code}`);
}
