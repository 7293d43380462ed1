package id.simpul.connectors.http.credentials;

import id.simpul.connectors.http.LoginFailed;

/** Gives out tokens: one call of it is one call of a token endpoint. */
@FunctionalInterface
public interface TokenIssuer {

  AccessToken issue() throws LoginFailed;
}
