// The benches: how fast, how it scales, how good. Each takes options and gives a report, as data and as Markdown.
export { qualityJson, qualityMarkdown, runQuality, type QualityOptions, type QualityReport } from './quality.ts';
export {
  runScale,
  scaleChart,
  scaleMarkdown,
  scaleReportSchema,
  type ScaleOptions,
  type ScalePart,
  type ScaleReport,
} from './scale.ts';
export { runSpeed, speedMarkdown, speedReportSchema, type SpeedOptions, type SpeedReport } from './speed.ts';
export { paperSets } from './paper.ts';
