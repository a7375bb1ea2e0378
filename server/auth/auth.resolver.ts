import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.js';
import { Person } from '../person/person.type.js';
import { Locale } from '../support/enums.js';
import { ChangePasswordInput, SignInInput } from './auth.input.js';
import {
  changePassword,
  setLocale,
  signIn,
  signOut,
  signOutEverywhere,
  viewer,
} from './auth.service.js';
import { Viewer } from './auth.type.js';

@Resolver()
export class AuthResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: 'Whoever is signed in; null when nobody is.',
  })
  viewer(@Ctx() ctx: RequestContext): Promise<Viewer | null> {
    return viewer(ctx);
  }

  @Mutation(() => Viewer, {
    description: 'Signs in with address and password; the session stands in an httpOnly cookie.',
  })
  signIn(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SignInInput, { description: 'Who signs in.' }) input: SignInInput,
  ): Promise<Viewer> {
    return signIn(ctx, input);
  }

  @Mutation(() => Boolean, { description: 'Ends this session.' })
  signOut(@Ctx() ctx: RequestContext): Promise<boolean> {
    return signOut(ctx);
  }

  @Mutation(() => Int, { description: 'Ends every session of the own account; gives how many.' })
  signOutEverywhere(@Ctx() ctx: RequestContext): Promise<number> {
    return signOutEverywhere(ctx);
  }

  @Mutation(() => Boolean, { description: 'Sets a new password and ends the other sessions.' })
  changePassword(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ChangePasswordInput, { description: 'Old and new password.' })
    input: ChangePasswordInput,
  ): Promise<boolean> {
    return changePassword(ctx, input);
  }

  @Mutation(() => Person, { description: 'Sets the language of the own account.' })
  setLocale(
    @Ctx() ctx: RequestContext,
    @Arg('locale', () => Locale, { description: 'The language.' }) locale: Locale,
  ): Promise<Person> {
    return setLocale(ctx, locale);
  }
}
