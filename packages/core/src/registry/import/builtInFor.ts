import { builtInMappings } from '../../knowledge/registers/registers.ts';
import type { RegistryMapping } from '../../knowledge/registers/registryMapping.ts';
import { headerFaults } from './mappingFaults.ts';

/** The built-in mapping that reads a file with this header, or undefined. */
export const builtInFor = (header: readonly string[]): RegistryMapping | undefined =>
  builtInMappings.find((mapping) => headerFaults(mapping, header).length === 0);
