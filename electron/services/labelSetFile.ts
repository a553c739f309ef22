// A label set as a JSON file: read with clear refusals, written so that reading gives the same set.
import {
  fail,
  labelSetFileSchema,
  ok,
  type Label,
  type LabelSet,
  type LabelSetFile,
  type Result,
} from '../contract/index.ts';
import { describeIssues } from './issues.ts';
import { withColours } from './palette.ts';

export interface ReadLabelSet {
  readonly name: string;
  readonly labels: Label[];
}

export function readLabelSetFile(json: string): Result<ReadLabelSet> {
  let content: unknown;
  try {
    content = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    return fail('label-set-format', `This is no label set: the file is not JSON (${reason}).`);
  }
  const parsed = labelSetFileSchema.safeParse(content);
  if (!parsed.success) return fail('label-set-format', `This is no label set: ${describeIssues(parsed.error)}.`);
  return ok({ name: parsed.data.name, labels: withColours(parsed.data.labels) });
}

export const toLabelSetFile = ({ name, labels }: LabelSet): LabelSetFile => ({
  format: 'padellm-label-set',
  version: 1,
  name,
  labels: labels.map(({ name: label, description, colour }) => ({ name: label, description, colour })),
});
