import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useAssessed } from '../couple/useAssessment.ts';
import { download } from '../parts/download.ts';
import { usePageWhy } from '../parts/why.ts';
import { sheetHtml } from './planFiles.ts';

/** The printable page for the couple: of the plan in force, or for the conversation before any plan. */
export function SheetPage() {
  const assessed = useAssessed();
  const [html, setHtml] = useState<string>();
  usePageWhy('the sheet', undefined);
  useEffect(() => {
    let current = true;
    void sheetHtml(assessed).then((text) => {
      if (current) setHtml(text);
    });
    return () => {
      current = false;
    };
  }, [assessed]);
  return (
    <div className="stack">
      <div className="page-head no-print">
        <h1>Couple’s sheet</h1>
        <div className="row">
          <Link to="/couple/plan" search={true} className="button">
            Back to the plan
          </Link>
          <button type="button" className="primary" onClick={() => print()}>
            Print the sheet
          </button>
          {html === undefined ? null : (
            <button type="button" onClick={() => download('nidation-sheet.html', 'text/html', html)}>
              Download
            </button>
          )}
        </div>
      </div>
      {html === undefined ? null : <Sheet html={html} />}
    </div>
  );
}

/**
 * The finished document in a shadow tree with its own style sheet. The page's content security policy
 * forbids style elements; a constructed style sheet is not one.
 */
function Sheet({ html }: { html: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    // Taken out before parsing: the policy would already complain of a style element in a parsed document.
    const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('\n');
    const parsed = new DOMParser().parseFromString(html.replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, ''), 'text/html');
    const rules = new CSSStyleSheet();
    rules.replaceSync(styles.replaceAll(/(^|[\s,}])(?:html|body|:root)(?=[\s,{.[:])/g, '$1:host'));
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [rules];
    const content = document.createDocumentFragment();
    for (const node of [...(parsed.querySelector('main') ?? parsed.body).childNodes]) {
      if (!(node instanceof HTMLScriptElement)) content.append(document.importNode(node, true));
    }
    shadow.replaceChildren(content);
  }, [html]);
  return <div ref={host} className="sheet" />;
}
