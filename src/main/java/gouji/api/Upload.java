package gouji.api;

import gouji.submission.HandedIn;
import gouji.submission.Origin;
import gouji.submission.Parcel;

/** A document that a request has brought, and what its sender calls it. */
record Upload(String name, Parcel parcel) implements AutoCloseable {

  /** As a file: a request may bring many, and there may be many requests. */
  HandedIn handedIn(Origin origin) {
    return parcel.asFile(name, origin);
  }

  @Override
  public void close() {
    parcel.close();
  }
}
