import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { z } from 'zod';
import type { Fields } from './forms';
import { spoiled } from './junk';

/** What came of giving spoiled objects to every schema of the app. */
export type Spoilt = {
  readonly count: number;
  readonly schemas: number;
  readonly accepted: number;
  readonly faults: readonly string[];
};

/** Gives every schema its share; none may throw, and none may let a field through that it does not know. */
export async function spoilSchemas(plausible: Fields, forms: number, seed: number): Promise<Spoilt> {
  const good = Object.fromEntries(plausible);
  const schemas = await everySchema();
  const share = Math.ceil(forms / schemas.length);
  const faults: string[] = [];
  let accepted = 0;
  for (const [at, { name, schema }] of schemas.entries()) {
    const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : Object.keys(good);
    const known = Object.fromEntries(keys.map((key) => [key, good[key] ?? 'x']));
    for (const input of fc.sample(spoiled(known), { numRuns: share, seed: seed + at })) {
      try {
        const result = schema.safeParse(input);
        if (!result.success) continue;
        accepted += 1;
        const stray = strayKeys(result.data, schema, keys);
        if (stray.length > 0) faults.push(`${name} lets ${stray.join(', ')} through`);
      } catch (cause) {
        faults.push(`${name} threw ${String(cause)}`);
      }
    }
  }
  return { count: share * schemas.length, schemas: schemas.length, accepted, faults };
}

function strayKeys(data: unknown, schema: z.ZodType, known: readonly string[]): readonly string[] {
  if (!(schema instanceof z.ZodObject) || typeof data !== 'object' || data === null) return [];
  return Object.keys(data).filter((key) => !known.includes(key));
}

async function everySchema(): Promise<readonly { name: string; schema: z.ZodType }[]> {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('schema.ts'),
  );
  const found = [];
  for (const file of files) {
    const module = (await import(/* @vite-ignore */ path.resolve('lib', file))) as Record<string, unknown>;
    for (const [name, exported] of Object.entries(module)) {
      const schema = name.endsWith('Schema') && typeof exported === 'function' ? made(exported) : exported;
      if (schema instanceof z.ZodType) found.push({ name: `${file} ${name}`, schema });
    }
  }
  return found;
}

function made(makes: unknown): unknown {
  return (makes as (words: readonly string[]) => unknown)([]);
}
