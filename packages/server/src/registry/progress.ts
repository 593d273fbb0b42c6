/** Progress on stderr: one line that is written over on a terminal, plain lines elsewhere. */
export interface Progress {
  readonly read: (rows: number) => void;
  readonly end: () => void;
}

const PLAIN_EVERY = 1_000_000;
const TERMINAL_EVERY = 50_000;

export function progressOn(stream?: { readonly isTTY?: boolean; readonly write: (text: string) => unknown }): Progress {
  let shown = 0;
  const terminal = stream?.isTTY === true;
  return {
    read: (rows) => {
      if (rows - shown < (terminal ? TERMINAL_EVERY : PLAIN_EVERY)) return;
      shown = rows;
      stream?.write(terminal ? `\r${String(rows)} rows read` : `${String(rows)} rows read\n`);
    },
    end: () => {
      if (terminal && shown > 0) stream.write('\r\u001b[K');
    },
  };
}
