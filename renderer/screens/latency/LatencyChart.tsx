// Counting and writing of each label on one axis, and beneath them all the document that they share.
import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { labelStyle } from '../../components/labelStyle.ts';
import { ticksTo, type Latency } from '../../core/latency.ts';
import { t } from '../../messages/index.ts';

const barsShown = 40;

interface LatencyChartProps {
  readonly latency: Latency;
  readonly colours: ReadonlyMap<string, string>;
}

export function LatencyChart({ latency, colours }: LatencyChartProps): ReactElement {
  const [isAll, setIsAll] = useState(false);
  const ticks = ticksTo(latency.longestMs);
  const axisMs = ticks.at(-1) ?? 1;
  const width = (ms: number): string => `${(ms / axisMs) * 100}%`;
  const rows = isAll ? latency.labels : latency.labels.slice(0, barsShown);
  return (
    <figure className="chart">
      <figcaption>
        <span className="key counting">{t.latency.counting}</span>
        <span className="key writing">{t.latency.writing}</span>
        <span className="key shared">{t.latency.shared}</span>
      </figcaption>
      <div className="chart-grid" aria-hidden="true">
        <div className="chart-ticks">
          {ticks.map((ms) => (
            <span key={ms} className="tick" style={{ insetInlineStart: width(ms) }}>
              <span>{t.tick(ms)}</span>
            </span>
          ))}
        </div>
        {rows.map(({ label, countMs, writeMs }) => (
          <div key={label} className="chart-row" style={labelStyle(colours.get(label))}>
            <span className="chart-label">
              <span className="swatch" />
              <span className="clamp">{label}</span>
            </span>
            <span className="bars">
              <span className="bar-piece counting" style={{ inlineSize: width(countMs) }} />
              <span className="bar-piece writing" style={{ inlineSize: width(writeMs) }} />
              <span className="bar-sum">{t.ms(countMs + writeMs)}</span>
            </span>
          </div>
        ))}
        <div className="chart-row shared-row">
          <span className="chart-label">{t.latency.document}</span>
          <span className="bars">
            <span className="bar-piece shared" style={{ inlineSize: width(latency.sharedMs) }} />
            <span className="bar-sum">{t.ms(latency.sharedMs)}</span>
          </span>
        </div>
      </div>
      {!isAll && latency.labels.length > barsShown && (
        <Button look="quiet" onClick={() => setIsAll(true)}>
          {t.latency.showAll(latency.labels.length)}
        </Button>
      )}
    </figure>
  );
}
