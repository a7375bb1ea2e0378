import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { connectionType, PageArgs } from '../support/connection.js';
import { DateTimeISO } from '../support/scalars.js';
import { readMailDigest, setMailDigest } from './digest.settings.js';
import { countUnread, listNotifications } from './notification.query.js';
import { markNotificationRead, markNotificationsRead } from './notification.service.js';
import { Notification } from './notification.type.js';

const NotificationConnection = connectionType(Notification, 'Notification');
type NotificationConnection = InstanceType<typeof NotificationConnection>;

@Resolver(() => Notification)
export class NotificationResolver {
  @Query(() => NotificationConnection, {
    description: 'What the viewer should know, latest first; nobody else’s.',
  })
  async notifications(
    @Ctx() ctx: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<NotificationConnection> {
    return new NotificationConnection(await listNotifications(ctx, page));
  }

  @Query(() => Int, { description: 'How many notifications the viewer has not read.' })
  unreadNotifications(@Ctx() ctx: RequestContext): Promise<number> {
    return countUnread(ctx);
  }

  @Query(() => Boolean, {
    nullable: true,
    description:
      'Whether the viewer is mailed once a day what they have not read; null where the service sends no mail.',
  })
  mailDigest(@Ctx() ctx: RequestContext): Promise<boolean | null> {
    return readMailDigest(ctx);
  }

  @Mutation(() => Boolean, { description: 'Switches the viewer’s daily mail on or off.' })
  setMailDigest(
    @Ctx() ctx: RequestContext,
    @Arg('wanted', () => Boolean, { description: 'Whether it is to be sent.' }) wanted: boolean,
  ): Promise<boolean> {
    return setMailDigest(ctx, wanted);
  }

  @Mutation(() => Notification, { description: 'Marks one notification of the viewer as read.' })
  markNotificationRead(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Which notification.' }) id: string,
  ): Promise<Notification> {
    return markNotificationRead(ctx, id);
  }

  @Mutation(() => Int, {
    description: 'Marks the viewer’s notifications as read; gives how many were not before.',
  })
  markNotificationsRead(
    @Ctx() ctx: RequestContext,
    @Arg('until', () => DateTimeISO, {
      description: 'Of the latest one on the screen: what happened since stays unread.',
    })
    until: Date,
  ): Promise<number> {
    return markNotificationsRead(ctx, until);
  }
}
