// Expected failures are values: a code for programs, a sentence for people. Throw only for bugs.
import { z } from 'zod';

export const errorCodes = [
  'cancelled',
  'document-binary',
  'document-duplicate',
  'document-empty',
  'document-encoding',
  'document-format',
  'document-too-large',
  'document-unreadable',
  'engine-crashed',
  'engine-failed',
  'engine-model',
  'input-invalid',
  'label-set-empty',
  'label-set-format',
  'not-found',
  'run-conflict',
  'store-failed',
  'store-newer',
] as const;

export const appErrorSchema = z.object({
  code: z.enum(errorCodes),
  /** One sentence for the person: what happened, to what, and what to do. */
  message: z.string(),
});
export type AppError = z.infer<typeof appErrorSchema>;
export type ErrorCode = AppError['code'];

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: ErrorCode, message: string): { readonly ok: false; readonly error: AppError } => ({
  ok: false,
  error: { code, message },
});

/** An AppError that travels as an exception through code that is not ours (tRPC, promises of a library). */
export class AppFailure extends Error {
  readonly appError: AppError;
  constructor(appError: AppError, cause?: unknown) {
    super(appError.message, { cause });
    this.name = 'AppFailure';
    this.appError = appError;
  }
}

/** Turns anything thrown into an AppError; used once, at the edge of each process. */
export function toAppError(thrown: unknown, code: ErrorCode = 'engine-failed'): AppError {
  if (thrown instanceof AppFailure) return thrown.appError;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code, message };
}
