// What the figures of a bench were measured on and with.
import os from 'node:os';
import { z } from 'zod';
import type { EngineInfo } from '../contract/index.ts';

export const machineSchema = z.object({
  processor: z.string(),
  cores: z.number().int(),
  memoryBytes: z.number(),
  platform: z.string(),
  node: z.string(),
  threads: z.number().int(),
  provider: z.string(),
  model: z.string(),
  modelVersion: z.string(),
});
export type Machine = z.infer<typeof machineSchema>;

export function machineOf({ threads, provider, model, modelVersion }: EngineInfo): Machine {
  const cpus = os.cpus();
  return {
    processor: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memoryBytes: os.totalmem(),
    platform: `${os.platform()} ${os.arch()}`,
    node: process.versions.node,
    threads,
    provider,
    model,
    modelVersion,
  };
}

export function machineSentence(machine: Machine): string {
  const { processor, cores, platform, node, threads, provider, model, modelVersion } = machine;
  const threadsUsed = `${threads} ${threads === 1 ? 'thread' : 'threads'}`;
  return `${processor}, ${cores} cores, ${platform}, Node ${node}; ${model} ${modelVersion}, ${provider}, ${threadsUsed}.`;
}
