import { IsString, Length, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { limits } from '../../schema/limits.js';

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field(() => String, { description: 'E-mail address of the account; case does not matter.' })
  @IsString()
  @Length(1, limits.emailLength)
  email!: string;

  @Field(() => String, { description: 'Password of the account.' })
  @IsString()
  @Length(1, limits.passwordMaxLength)
  password!: string;
}

@InputType({ description: 'A new password for the own account.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password until now.' })
  @MaxLength(limits.passwordMaxLength)
  currentPassword!: string;

  @Field(() => String, {
    description: `The new one, ${limits.passwordMinLength} characters or more, not the old one and not the name or address.`,
  })
  @Length(limits.passwordMinLength, limits.passwordMaxLength)
  newPassword!: string;
}
