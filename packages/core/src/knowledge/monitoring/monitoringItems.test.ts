import { describe, expect, test } from 'vitest';
import { monitoring } from './monitoringItems.ts';

const item = (id: string) => monitoring.find((one) => one.id === id)!;

describe('monitoring', () => {
  test.each([
    { id: 'bloodPressure', baseline: true, days: [0, 7], warn: '140/90', stop: '160/110' },
    { id: 'kidney', baseline: true, days: [7], warn: '25 %', stop: '26.5' },
    { id: 'potassium', baseline: true, days: [7], warn: '5.0', stop: '5.5' },
    { id: 'magnesium', baseline: true, days: [], warn: '0.70', stop: '0.50' },
    { id: 'glucose', baseline: true, days: [7], warn: '5.1', stop: '7.0' },
    { id: 'liver', baseline: true, days: [7], warn: '2', stop: '3' },
    { id: 'bloodCount', baseline: true, days: [], warn: '1.5', stop: '1.0' },
    { id: 'trough', baseline: false, days: [7, 14], warn: '8', stop: '15' },
    { id: 'ecg', baseline: true, days: [], warn: '470', stop: '500' },
    { id: 'infectionScreen', baseline: true, days: [], warn: 'unknown', stop: '38.0 °C' },
    { id: 'pregnancyTest', baseline: true, days: [14], warn: '', stop: '' },
  ])('$id: baseline $baseline, on days $days, warn $warn, stop $stop', ({ id, baseline, days, warn, stop }) => {
    expect(item(id)).toMatchObject({ baseline, duringDays: days });
    expect(item(id).warn).toContain(warn);
    expect(item(id).stopAndCall).toContain(stop);
  });

  test('all rows are there, and every limit is a project default', () => {
    expect(monitoring).toHaveLength(11);
    expect(new Set(monitoring.map(({ confidence }) => confidence))).toEqual(new Set(['default']));
  });

  test('a low trough never says increase', () => {
    expect(item('trough').warn).toMatch(/never means "increase"/);
  });
});
