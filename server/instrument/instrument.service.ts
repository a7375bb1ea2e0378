import { type EntityManager, ref } from '@mikro-orm/postgresql';
import type { InstrumentDefinition } from '../../schema/instruments/instrument.js';
import { Kabupaten } from '../kabupaten/kabupaten.entity.js';
import { AnswerOption } from './answer-option.entity.js';
import { Component } from './component.entity.js';
import { CountInput } from './count-input.entity.js';
import { Indicator } from './indicator.entity.js';
import { Instrument } from './instrument.entity.js';

/**
 * Puts one revision of an instrument into the tables of a kabupaten. Flushing is the caller's.
 *
 * @param definition checked by the loader of `schema/instruments`.
 */
export function storeInstrument(
  em: EntityManager,
  kabupatenId: string,
  definition: InstrumentDefinition,
): Instrument {
  const kabupaten = em.getReference(Kabupaten, kabupatenId);
  const instrument = em.create(Instrument, {
    kabupaten,
    code: definition.code,
    revision: definition.revision,
    level: definition.level,
    title: definition.title,
    totalWeight: definition.totalWeight,
    legalBasis: [...definition.legalBasis],
    sources: [...definition.sources],
    gradeBands: [...definition.gradeBands],
    gradeBasis: definition.gradeBasis,
  });
  const components = new Map<string, Component>();
  definition.components.forEach((component, position) => {
    const { code, parentCode, sources, ...content } = component;
    const parent = parentCode === null ? null : ref(components.get(parentCode)!);
    components.set(
      code,
      em.create(Component, {
        ...content,
        kabupaten,
        instrument,
        parent,
        code,
        sources: [...sources],
        position,
      }),
    );
  });
  definition.indicators.forEach((definition, position) => {
    const indicator = em.create(Indicator, {
      kabupaten,
      instrument,
      component: components.get(definition.componentCode)!,
      code: definition.code,
      text: definition.text,
      answerType: definition.answerType,
      weight: definition.weight,
      weightStatus: definition.weightStatus,
      weightBasis: definition.weightBasis,
      verified: definition.verified,
      inferred: definition.inferred,
      scaleMin: definition.scale?.min ?? null,
      scaleMax: definition.scale?.max ?? null,
      scaleInferred: definition.scale?.inferred ?? false,
      ratioNumerator: definition.ratio?.numerator ?? null,
      ratioDenominator: definition.ratio?.denominator ?? null,
      evidenceRequirements: [...definition.evidenceRequirements],
      sources: [...definition.sources],
      note: definition.note,
      position,
    });
    definition.options.forEach((option, place) => {
      em.create(AnswerOption, { ...option, kabupaten, indicator, position: place });
    });
    definition.countInputs.forEach((input, place) => {
      em.create(CountInput, { ...input, kabupaten, indicator, position: place });
    });
  });
  return instrument;
}
