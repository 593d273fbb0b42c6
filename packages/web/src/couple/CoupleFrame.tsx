import { Link, Outlet, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Rail } from './Rail.tsx';
import { openDemo } from './demo.ts';
import { openCase } from './openCase.ts';

/** Rail and page of the open couple; a demo named in the address is opened again after a reload. */
export function CoupleFrame() {
  const open = openCase.use();
  const { demo } = useSearch({ strict: false });
  const [unknownDemo, setUnknownDemo] = useState(false);
  const wanted = demo !== undefined && (open?.origin.kind !== 'demo' || open.origin.id !== demo);
  useEffect(() => {
    if (wanted) setUnknownDemo(!openDemo(demo));
  }, [wanted, demo]);
  if (open === undefined || (wanted && !unknownDemo))
    return wanted && !unknownDemo ? null : <NothingOpen unknownDemo={unknownDemo} />;
  return (
    <div className="couple">
      <Rail open={open} />
      <div>
        <Outlet />
      </div>
      <div className={open.origin.kind === 'demo' ? 'watermark on' : 'watermark'} aria-hidden="true">
        DEMO DATA
      </div>
    </div>
  );
}

function NothingOpen({ unknownDemo }: { unknownDemo: boolean }) {
  return (
    <div className="card">
      <h1>No couple is open</h1>
      <p>
        {unknownDemo ? 'There is no demo couple of that name. ' : ''}A case lives only in the memory of this page and is
        gone after a reload.
      </p>
      <Link to="/couple" className="button primary">
        Open a case file or a demo couple
      </Link>
    </div>
  );
}
