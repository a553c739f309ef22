// Markdown as elements of the page. Nothing of it is ever read as HTML, and its links are shown, not followed.
import { Fragment, type ReactElement } from 'react';
import { parseMarkdown, type Block, type Inline } from '../../core/markdownBlocks.ts';

export const MarkdownText = ({ markdown }: { readonly markdown: string }): ReactElement => (
  <div className="markdown">
    {parseMarkdown(markdown).map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </div>
);

function BlockView({ block }: { readonly block: Block }): ReactElement {
  switch (block.kind) {
    case 'heading':
      // The dialog's own title is the second level.
      return block.level <= 1 ? (
        <h3>
          <Inlines content={block.content} />
        </h3>
      ) : (
        <h4>
          <Inlines content={block.content} />
        </h4>
      );
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      );
    case 'code':
      return <pre tabIndex={0}>{block.text}</pre>;
    case 'list': {
      const items = block.items.map((content, index) => (
        <li key={index}>
          <Inlines content={content} />
        </li>
      ));
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <div className="markdown-table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((content, index) => (
                  <th key={index} scope="col">
                    <Inlines content={content} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                <tr key={index}>
                  {row.map((content, column) => (
                    <td key={column}>
                      <Inlines content={content} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

const Inlines = ({ content }: { readonly content: readonly Inline[] }): ReactElement => (
  <>
    {content.map((part, index) => (
      <InlineView key={index} part={part} />
    ))}
  </>
);

function InlineView({ part }: { readonly part: Inline }): ReactElement {
  switch (part.kind) {
    case 'text':
      return <Fragment>{part.text}</Fragment>;
    case 'code':
      return <code>{part.text}</code>;
    case 'strong':
      return <strong>{part.text}</strong>;
    case 'emphasis':
      return <em>{part.text}</em>;
    case 'link':
      return <span>{part.text === part.address ? part.address : `${part.text} (${part.address})`}</span>;
  }
}
