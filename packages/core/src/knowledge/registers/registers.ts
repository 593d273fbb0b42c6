import { hfea2017 } from './hfea2017.ts';
import { nidationLayout } from './nidationLayout.ts';
import type { RegistryMapping } from './registryMapping.ts';

/** Layouts that can be read without a mapping file. */
export const builtInMappings: readonly RegistryMapping[] = [nidationLayout, hfea2017];
