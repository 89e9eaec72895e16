/**
 * Tokens with which programs come in on behalf of a user. They follow the user's rights, narrowed
 * to what the token is for, and go with the user.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.access.token;
