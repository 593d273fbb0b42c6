import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { delimitedLine, sameLine, type OutCell } from '@nidation/formats/delimited-text';

/** A table written line by line under another name, and put in its place only when all of it is written. */
export class TableFile {
  private readonly path: string;
  private readonly part: string;
  private readonly stream: WriteStream;
  private lines: string[] = [];
  private failed: Error | undefined;

  constructor(path: string, header: readonly string[]) {
    this.path = path;
    this.part = `${path}.${String(process.pid)}.part`;
    this.stream = createWriteStream(this.part, { flags: 'wx', mode: 0o600 });
    this.stream.on('error', (error) => (this.failed = error));
    this.add(header);
  }

  add(cells: readonly OutCell[]): void {
    this.lines.push(delimitedLine(cells));
  }

  /** A line this table held before. */
  addAgain(cells: readonly string[]): void {
    this.lines.push(sameLine(cells));
  }

  /** Hands what was added to the disk; waits when the disk is slower than the reader. */
  async flush(): Promise<void> {
    if (this.failed !== undefined) throw this.failed;
    const text = this.lines.join('');
    this.lines = [];
    if (text !== '' && !this.stream.write(text)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    await this.flush();
    this.stream.end();
    await once(this.stream, 'close');
    if (this.failed !== undefined) throw this.failed;
    await rename(this.part, this.path);
  }

  async abandon(): Promise<void> {
    this.stream.destroy();
    await rm(this.part, { force: true });
  }
}
