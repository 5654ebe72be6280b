package org.openclaw.missioncontrol.app.h5;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the phone page at a short address. Its files are static. */
@Configuration(proxyBeanMethods = false)
class H5PageConfiguration implements WebMvcConfigurer {
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/h5").setViewName("forward:/h5/index.html");
    }
}
