// Checks what arrives over the line between the engine process and its owner; anything else is not a message of ours.
import { hostRequestSchema, hostResponseSchema, type HostRequest, type HostResponse } from '../contract/index.ts';

export function parseHostRequest(message: unknown): HostRequest | null {
  const parsed = hostRequestSchema.safeParse(message);
  return parsed.success ? parsed.data : null;
}

export function parseHostResponse(message: unknown): HostResponse | null {
  const parsed = hostResponseSchema.safeParse(message);
  return parsed.success ? parsed.data : null;
}
