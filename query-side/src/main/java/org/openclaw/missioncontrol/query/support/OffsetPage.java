package org.openclaw.missioncontrol.query.support;

import org.openclaw.missioncontrol.api.support.Paging;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** A page that begins anywhere, not only at a multiple of its size. */
record OffsetPage(Paging paging, Sort sort) implements Pageable {
    @Override
    public int getPageNumber() {
        return paging.offset() / paging.limit();
    }

    @Override
    public int getPageSize() {
        return paging.limit();
    }

    @Override
    public long getOffset() {
        return paging.offset();
    }

    @Override
    public Sort getSort() {
        return sort;
    }

    @Override
    public Pageable next() {
        return at(paging.offset() + paging.limit());
    }

    @Override
    public Pageable previousOrFirst() {
        return at(Math.max(0, paging.offset() - paging.limit()));
    }

    @Override
    public Pageable first() {
        return at(0);
    }

    @Override
    public Pageable withPage(int page) {
        return at(page * paging.limit());
    }

    @Override
    public boolean hasPrevious() {
        return paging.offset() > 0;
    }

    private Pageable at(int offset) {
        return new OffsetPage(new Paging(paging.limit(), offset, paging.sort(), paging.descending()), sort);
    }
}
