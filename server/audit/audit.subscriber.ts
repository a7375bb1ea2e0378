import {
  ChangeSetType,
  type EventSubscriber,
  type FlushEventArgs,
  ReferenceKind,
} from '@mikro-orm/core';
import { Session } from '../auth/session.entity.js';
import { AnswerOption } from '../instrument/answer-option.entity.js';
import { Component } from '../instrument/component.entity.js';
import { CountInput } from '../instrument/count-input.entity.js';
import { Indicator } from '../instrument/indicator.entity.js';
import { BaseEntity } from '../db/base.entity.js';
import { Notification } from '../notification/notification.entity.js';
import { Person } from '../person/person.entity.js';
import { Upload } from '../storage/upload.entity.js';
import { WorksheetScore } from '../worksheet/worksheet-score.entity.js';
import { AuditEvent } from './audit-event.entity.js';

/** Who acts and in which request; set on the entity manager by `actingAs`. */
export interface AuditContext {
  readonly actorId: string | null;
  readonly requestId: string;
  readonly reason?: string;
}

/** Rows that have no trace of their own: sign-ins and what notifications tell of have their events, scores are a cache. */
const unaudited = new Set<unknown>([
  Session,
  Notification,
  Upload,
  WorksheetScore,
  AuditEvent,
  // The instrument's own event stands for its nodes: they come with it and never change.
  Component,
  Indicator,
  AnswerOption,
  CountInput,
]);
/** What must not be readable in a trace. */
const secret = new Map<unknown, readonly string[]>([[Person, ['passwordHash']]]);

const actions = {
  [ChangeSetType.CREATE]: 'create',
  [ChangeSetType.UPDATE]: 'update',
  [ChangeSetType.UPDATE_EARLY]: 'update',
  [ChangeSetType.DELETE]: 'delete',
  [ChangeSetType.DELETE_EARLY]: 'delete',
} as const;

/**
 * Writes one event beside every change that is flushed, in the same transaction.
 *
 * A change without an audit context is a mistake of ours and refused: no figure changes unseen.
 */
export const auditSubscriber: EventSubscriber = {
  onFlush({ em, uow }: FlushEventArgs): Promise<void> {
    const changes = uow.getChangeSets().filter(({ entity }) => {
      return entity instanceof BaseEntity && !unaudited.has(entity.constructor);
    });
    if (changes.length === 0) return Promise.resolve();
    const context = em.getLoggerContext<Partial<AuditContext>>();
    if (context.requestId === undefined) {
      return Promise.reject(new Error('A change was flushed without saying who made it.'));
    }
    for (const change of changes) {
      const entity = change.entity as BaseEntity;
      const hidden = secret.get(entity.constructor) ?? [];
      const columns = change.meta.props.filter(
        ({ kind, owner }) =>
          kind === ReferenceKind.SCALAR ||
          kind === ReferenceKind.MANY_TO_ONE ||
          (kind === ReferenceKind.ONE_TO_ONE && owner),
      );
      const pick = (values: Readonly<Record<string, unknown>>) =>
        Object.fromEntries(
          columns
            .filter(({ name }) => name in values && !hidden.includes(name))
            .map(({ name }) => [name, values[name]]),
        );
      const removed = actions[change.type] === 'delete';
      // A removal brings no original of its own: what was read of the row is the unit of work's.
      const read = change.originalEntity ?? uow.getOriginalEntityData(entity) ?? {};
      const original = read as Readonly<Record<string, unknown>>;
      const payload = change.payload as Readonly<Record<string, unknown>>;
      const event = em.create(AuditEvent, {
        kabupatenId: entity.kabupaten.id,
        at: new Date(),
        actorId: context.actorId ?? null,
        action: actions[change.type],
        entity: change.meta.className,
        entityId: entity.id,
        before:
          change.type === ChangeSetType.CREATE
            ? null
            : pick(
                removed
                  ? original
                  : Object.fromEntries(Object.keys(payload).map((key) => [key, original[key]])),
              ),
        after: removed ? null : pick(payload),
        reason: context.reason ?? null,
        requestId: context.requestId,
      });
      uow.computeChangeSet(event);
    }
    return Promise.resolve();
  },
};
