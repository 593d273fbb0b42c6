import { knowledge } from '@nidation/core/knowledge';
import { useNavigate } from '@tanstack/react-router';
import { AskBox } from './AskBox.tsx';
import { entriesLike } from './entries.ts';
import { EntryLink } from './EntryLink.tsx';
import { KIND_WORDS } from './entry.ts';
import { EvidenceFrame } from './EvidenceFrame.tsx';

/** An address that names nothing, or several things: says so, and offers what is like it and the search. */
export function NoSuchEntry({ address }: { address: string }) {
  const navigate = useNavigate();
  const like = entriesLike(address.replaceAll(/[-~]/g, ' '));
  return (
    <EvidenceFrame title="Not found">
      <section className="card" aria-label="Not found">
        <p>
          No single entry of knowledge {knowledge.version} has the address “{address}”. An entry may have another name
          in an earlier or later edition.
        </p>
        {like.length === 0 ? null : (
          <>
            <h2>Did you mean</h2>
            <ul>
              {like.map((entry) => (
                <li key={`${entry.kind} ${entry.id}`}>
                  <span className="muted">{KIND_WORDS[entry.kind]}:</span> <EntryLink to={entry} />
                </li>
              ))}
            </ul>
          </>
        )}
        <AskBox
          question=""
          onAsk={(question) =>
            void navigate({ to: '/evidence', hash: new URLSearchParams({ ask: question }).toString() })
          }
        />
      </section>
    </EvidenceFrame>
  );
}
