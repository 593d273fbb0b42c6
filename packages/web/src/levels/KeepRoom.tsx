import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

/** Keeps the height of an answer while the next one is computed: the field being typed in does not jump. */
export function KeepRoom({ waiting, children }: { waiting: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    if (!waiting && box.current !== null) setRoom(box.current.offsetHeight);
  });
  return (
    <div ref={box} className="stack keep-room" style={waiting && room > 0 ? { minBlockSize: room } : undefined}>
      {children}
    </div>
  );
}
